// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const orders = new Firestore().collection("orders");

// once per request
functions.http("{{functionName}}", async (req, res) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { item, quantity } = req.body;
  const { id } = await orders.add({ item, quantity });
  res.status(201).json({ id });
});
