// once per instance: this is the cold start
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

// once per request
export const handler = async (event) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const id = event.time;
  try {
    await database.send(
      new PutItemCommand({
        TableName: "reports",
        Item: { id: { S: id }, madeAt: { S: event.time } },
        ConditionExpression: "attribute_not_exists(id)",
      }),
    );
  } catch (error) {
    if (error.name !== "ConditionalCheckFailedException") throw error;
    console.log("already done", id);
  }
};
