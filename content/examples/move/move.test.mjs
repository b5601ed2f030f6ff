// Each provider's function, as written and with an adapter, answers the same orders alike, and keeps the same.
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "./standIns/d1.mjs";
import { orders } from "./standIns/memory.mjs";

/** Calls a function the way its provider does, and reads the answer as its client would. */
const providers = {
  async aws({ handler }, order) {
    const { statusCode, body } = await handler({ body: JSON.stringify(order) });
    return { status: statusCode, body };
  },
  async azure({ handler }, order) {
    const { status, body } = await handler({ json: async () => order });
    return { status, body };
  },
  async google({ handler }, order) {
    const answer = {};
    const res = {
      status: (status) => Object.assign(answer, { status }) && res,
      send: (body) => Object.assign(answer, { body }),
    };
    await handler({ body: order }, res);
    return answer;
  },
  async cloudflare({ default: worker }, order) {
    const request = new Request("https://shop.example/orders", { method: "POST", body: JSON.stringify(order) });
    const answer = await worker.fetch(request, { DB: database });
    return { status: answer.status, body: await answer.text() };
  },
};

const modules = import.meta.glob("./*/{handler,adapter}.mjs");
const functions = Object.entries(modules).map(([file, load]) => ({ file, load, call: providers[file.split("/")[1]] }));

it("there is a function as written and an adapter for each provider", () => {
  expect(functions.length).toBe(2 * Object.keys(providers).length);
});

describe.each(functions)("$file", ({ load, call }) => {
  beforeEach(() => orders.clear());

  it.each([
    [{ quantity: 1 }, 400, "Which item?"],
    [{ item: "tea", quantity: 0 }, 400, "How many?"],
    [{ item: "tea" }, 400, "How many?"],
    [{ item: "sand", quantity: 1 }, 404, "No such item"],
    [{ item: "tea", quantity: 4 }, 409, "Not enough left"],
  ])("turns down %j", async (order, status, body) => {
    expect(await call(await load(), order)).toEqual({ status, body });
    expect(orders.size).toBe(0);
  });

  it("keeps an order, and answers with its id", async () => {
    const { status, body } = await call(await load(), { item: "tea", quantity: 3 });
    expect(status).toBe(201);
    expect(Object.fromEntries(orders)).toEqual({ [JSON.parse(body).id]: { item: "tea", quantity: 3 } });
  });
});
