import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createOrder } from "./createOrder.mjs";
import { takeOrder } from "./takeOrder.mjs";
import { table } from "./table.mjs";

const event = JSON.parse(readFileSync(new URL("realEvent.json", import.meta.url), "utf8"));

async function keepsAnOrder(handler) {
  const orders = table("orderId");
  const answer = await handler(event, orders);
  expect(answer.statusCode).toBe(201);
  expect([...orders.items.values()]).toMatchObject([{ item: "tea", count: 2 }]);
}

it.fails("createOrder keeps an order that comes through the gateway", () => keepsAnOrder(createOrder));

it("takeOrder keeps an order that comes through the gateway", () => keepsAnOrder(takeOrder));

it("createOrder finds no number in a text", async () => {
  expect(await createOrder(event, table("orderId"))).toEqual({ statusCode: 400, body: "How many?" });
});

it("createOrder is refused by the table, even when the body is read", async () => {
  const read = { ...event, body: JSON.parse(event.body) };
  await expect(createOrder(read, table("orderId"))).rejects.toThrow("Missing the key orderId in the item");
});
