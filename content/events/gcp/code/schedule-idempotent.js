// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const reports = new Firestore().collection("reports");

// once per request
functions.http("{{functionName}}", async (req, res) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const madeAt = req.get("x-cloudscheduler-scheduletime");
  const id = madeAt;
  try {
    await reports.doc(id).create({ madeAt });
  } catch (error) {
    if (error.code !== 6) throw error; // ALREADY_EXISTS
    console.log("already done", id);
  }
  res.status(204).end();
});
