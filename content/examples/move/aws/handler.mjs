import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

export const handler = async (event) => {
  const { item, quantity } = JSON.parse(event.body);
  if (!item) return { statusCode: 400, body: "Which item?" };
  if (!(quantity > 0)) return { statusCode: 400, body: "How many?" };
  const { Item } = await database.send(new GetItemCommand({ TableName: "stock", Key: { item: { S: item } } }));
  if (!Item) return { statusCode: 404, body: "No such item" };
  if (Number(Item.remaining.N) < quantity) return { statusCode: 409, body: "Not enough left" };
  const id = crypto.randomUUID();
  const order = { id: { S: id }, item: { S: item }, quantity: { N: String(quantity) } };
  await database.send(new PutItemCommand({ TableName: "orders", Item: order }));
  return { statusCode: 201, body: JSON.stringify({ id }) };
};
