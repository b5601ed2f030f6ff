// once per instance: this is the cold start
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

// once per request
export const handler = async (event) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { id } = event.queryStringParameters;
  const { Item } = await database.send(new GetItemCommand({ TableName: "orders", Key: { id: { S: id } } }));
  if (!Item) return { statusCode: 404, body: JSON.stringify({ message: "Not Found" }) };
  return { statusCode: 200, body: JSON.stringify({ id, item: Item.item.S, quantity: Number(Item.quantity.N) }) };
};
