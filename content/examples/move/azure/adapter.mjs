import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";
import { takeOrder } from "../core.mjs";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");

const shop = {
  async remaining(item) {
    const { resource } = await database.container("stock").item(item, item).read();
    return resource ? resource.remaining : null;
  },
  async keep(order) {
    await database.container("orders").items.create(order);
  },
};

export const handler = async (request) => takeOrder(await request.json(), shop);

app.http("takeOrder", { methods: ["POST"], route: "orders", authLevel: "anonymous", handler });
