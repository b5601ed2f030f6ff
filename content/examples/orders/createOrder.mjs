export async function createOrder(event, orders) {
  const { item, count } = event.body;
  if (!(count > 0)) return { statusCode: 400, body: "How many?" };
  const order = { id: event.requestId, item, count };
  await orders.put(order);
  return { statusCode: 201, body: JSON.stringify(order) };
}
