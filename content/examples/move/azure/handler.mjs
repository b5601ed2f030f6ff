import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");

export const handler = async (request) => {
  const { item, quantity } = await request.json();
  if (!item) return { status: 400, body: "Which item?" };
  if (!(quantity > 0)) return { status: 400, body: "How many?" };
  const { resource } = await database.container("stock").item(item, item).read();
  if (!resource) return { status: 404, body: "No such item" };
  if (resource.remaining < quantity) return { status: 409, body: "Not enough left" };
  const id = crypto.randomUUID();
  await database.container("orders").items.create({ id, item, quantity });
  return { status: 201, body: JSON.stringify({ id }) };
};

app.http("takeOrder", { methods: ["POST"], route: "orders", authLevel: "anonymous", handler });
