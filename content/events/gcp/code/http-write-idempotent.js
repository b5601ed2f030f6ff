// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const orders = new Firestore().collection("orders");

// once per request
functions.http("{{functionName}}", async (req, res) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { item, quantity } = req.body;
  const id = req.get("idempotency-key");
  try {
    await orders.doc(id).create({ item, quantity });
  } catch (error) {
    if (error.code !== 6) throw error; // ALREADY_EXISTS
    console.log("already done", id);
  }
  res.status(201).json({ id });
});
