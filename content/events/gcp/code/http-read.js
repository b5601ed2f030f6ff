// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const orders = new Firestore().collection("orders");

// once per request
functions.http("{{functionName}}", async (req, res) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { id } = req.query;
  const order = await orders.doc(id).get();
  if (order.exists) res.status(200).json({ id, ...order.data() });
  else res.status(404).end();
});
