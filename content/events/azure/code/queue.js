// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");
const orders = database.container("orders");

app.storageQueue("{{functionName}}", {
  queueName: "orders",
  connection: "STORAGE_CONNECTION",
  // once per request
  handler: async (order, context) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = randomUUID();
    await orders.items.create({ id, item: order.item, quantity: order.quantity });
  },
});
