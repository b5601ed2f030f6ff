import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { takeOrder } from "../core.mjs";

const database = new DynamoDBClient({});

const shop = {
  async remaining(item) {
    const { Item } = await database.send(new GetItemCommand({ TableName: "stock", Key: { item: { S: item } } }));
    return Item ? Number(Item.remaining.N) : null;
  },
  async keep({ id, item, quantity }) {
    const order = { id: { S: id }, item: { S: item }, quantity: { N: String(quantity) } };
    await database.send(new PutItemCommand({ TableName: "orders", Item: order }));
  },
};

export const handler = async (event) => {
  const { status, body } = await takeOrder(JSON.parse(event.body), shop);
  return { statusCode: status, body };
};
