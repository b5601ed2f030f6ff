// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

// once per request
export const handler = async (event) => {
  for (const record of event.Records) {
    await fetch("https://partner.example/status"); // {{outside}}
    const { item, quantity } = JSON.parse(record.body);
    const id = randomUUID();
    await database.send(
      new PutItemCommand({
        TableName: "orders",
        Item: { id: { S: id }, item: { S: item }, quantity: { N: String(quantity) } },
      }),
    );
  }
};
