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
  handler: async (request) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = request.query.get("id");
    const { resource } = await orders.item(id, id).read();
    return resource ? { status: 200, jsonBody: resource } : { status: 404 };
  },
});
