export async function takeOrder(event, orders) {
  const { item, count } = JSON.parse(event.body);
  if (!(count > 0)) return { statusCode: 400, body: "How many?" };
  const order = { orderId: event.requestContext.requestId, item, count };
  await orders.put(order);
  return { statusCode: 201, body: JSON.stringify(order) };
}
