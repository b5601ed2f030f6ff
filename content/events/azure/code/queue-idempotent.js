// once per instance: this is the cold start
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
    const id = context.triggerMetadata.id;
    try {
      await orders.items.create({ id, item: order.item, quantity: order.quantity });
    } catch (error) {
      if (error.code !== 409) throw error;
      context.log("already done", id);
    }
  },
});
