// once per instance: this is the cold start
import { app } from "@azure/functions";
import { CosmosClient } from "@azure/cosmos";

const database = new CosmosClient(process.env.COSMOS_CONNECTION).database("shop");
const reports = database.container("reports");

app.timer("{{functionName}}", {
  schedule: "0 {{cronTime}} * * *",
  // once per request
  handler: async (timer, context) => {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = timer.scheduleStatus.last;
    try {
      await reports.items.create({ id, madeAt: timer.scheduleStatus.last });
    } catch (error) {
      if (error.code !== 409) throw error;
      context.log("already done", id);
    }
  },
});
