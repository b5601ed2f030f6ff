// once per instance: this is the cold start
import { randomUUID } from "node:crypto";
import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");
const reports = database.container("reports");

app.timer("{{functionName}}", {
  schedule: "0 {{cronTime}} * * *",
  // once per request
  handler: async (timer, context) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = randomUUID();
    await reports.items.create({ id, madeAt: timer.scheduleStatus.last });
  },
});
