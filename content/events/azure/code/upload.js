// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");
const pictures = database.container("pictures");

app.storageBlob("{{functionName}}", {
  path: "uploads/{name}",
  connection: "STORAGE_CONNECTION",
  source: "EventGrid",
  // once per request
  handler: async (blob, context) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = randomUUID();
    await pictures.items.create({ id, name: context.triggerMetadata.name, size: blob.length });
  },
});
