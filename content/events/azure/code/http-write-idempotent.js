// once per instance: this is the cold start
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
    const id = request.headers.get("idempotency-key");
    try {
      await orders.items.create({ id, item, quantity });
    } catch (error) {
      if (error.code !== 409) throw error;
      context.log("already done", id);
    }
    return { status: 201, jsonBody: { id } };
  },
});
