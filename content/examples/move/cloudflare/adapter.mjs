import { takeOrder } from "../core.mjs";

const STOCK = "SELECT remaining FROM stock WHERE item = ?1";
const ORDER = "INSERT INTO orders (id, item, quantity) VALUES (?1, ?2, ?3)";

const shopIn = (database) => ({
  async remaining(item) {
    const found = await database.prepare(STOCK).bind(item).first();
    return found ? found.remaining : null;
  },
  async keep({ id, item, quantity }) {
    await database.prepare(ORDER).bind(id, item, quantity).run();
  },
});

export default {
  async fetch(request, env) {
    const { status, body } = await takeOrder(await request.json(), shopIn(env.DB));
    return new Response(body, { status });
  },
};
