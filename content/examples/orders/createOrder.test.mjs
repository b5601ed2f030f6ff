import { expect, it } from "vitest";
import { createOrder } from "./createOrder.mjs";

const fake = () => ({
  kept: [],
  put(order) {
    this.kept.push(order);
  },
});
const event = (count) => ({ requestId: "a1", body: { item: "tea", count } });

it("keeps an order", async () => {
  const orders = fake();
  const answer = await createOrder(event(2), orders);
  expect(answer.statusCode).toBe(201);
  expect(orders.kept).toEqual([{ id: "a1", item: "tea", count: 2 }]);
});

it("asks how many, and keeps nothing", async () => {
  const orders = fake();
  expect((await createOrder(event(0), orders)).statusCode).toBe(400);
  expect(orders.kept).toEqual([]);
});
