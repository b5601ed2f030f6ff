// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");
const orders = database.container("orders");

app.http("{{functionName}}", {
  methods: ["{{method}}"],
  authLevel: "anonymous",
  route: "{{routePath}}",
  // once per request
  handler: async (request, context) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const { item, quantity } = await request.json();
    const id = randomUUID();
    await orders.items.create({ id, item, quantity });
    return { status: 201, jsonBody: { id } };
  },
});
