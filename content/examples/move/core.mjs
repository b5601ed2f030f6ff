// What the function does. It knows no provider: `shop` finds what is left of an item, and keeps an order.
export async function takeOrder({ item, quantity }, shop) {
  if (!item) return { status: 400, body: "Which item?" };
  if (!(quantity > 0)) return { status: 400, body: "How many?" };
  const remaining = await shop.remaining(item);
  if (remaining === null) return { status: 404, body: "No such item" };
  if (remaining < quantity) return { status: 409, body: "Not enough left" };
  const order = { id: crypto.randomUUID(), item, quantity };
  await shop.keep(order);
  return { status: 201, body: JSON.stringify({ id: order.id }) };
}
