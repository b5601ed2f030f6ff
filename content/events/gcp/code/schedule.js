// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const reports = new Firestore().collection("reports");

// once per request
functions.http("{{functionName}}", async (req, res) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const madeAt = req.get("x-cloudscheduler-scheduletime");
  await reports.add({ madeAt });
  res.status(204).end();
});
