// once per instance: this is the cold start
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

// once per request
export const handler = async (event) => {
  for (const record of event.Records) {
    await fetch("https://partner.example/status"); // {{outside}}
    const { item, quantity } = JSON.parse(record.body);
    const id = record.messageId;
    try {
      await database.send(
        new PutItemCommand({
          TableName: "orders",
          Item: { id: { S: id }, item: { S: item }, quantity: { N: String(quantity) } },
          ConditionExpression: "attribute_not_exists(id)",
        }),
      );
    } catch (error) {
      if (error.name !== "ConditionalCheckFailedException") throw error;
      console.log("already done", id);
    }
  }
};
