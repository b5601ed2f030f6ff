const STOCK = "SELECT remaining FROM stock WHERE item = ?1";
const ORDER = "INSERT INTO orders (id, item, quantity) VALUES (?1, ?2, ?3)";

export default {
  async fetch(request, env) {
    const { item, quantity } = await request.json();
    if (!item) return new Response("Which item?", { status: 400 });
    if (!(quantity > 0)) return new Response("How many?", { status: 400 });
    const found = await env.DB.prepare(STOCK).bind(item).first();
    if (!found) return new Response("No such item", { status: 404 });
    if (found.remaining < quantity) return new Response("Not enough left", { status: 409 });
    const id = crypto.randomUUID();
    await env.DB.prepare(ORDER).bind(id, item, quantity).run();
    return new Response(JSON.stringify({ id }), { status: 201 });
  },
};
