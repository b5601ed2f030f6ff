// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const orders = new Firestore().collection("orders");

// once per request
functions.cloudEvent("{{functionName}}", async (cloudEvent) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { message } = cloudEvent.data;
  const { item, quantity } = JSON.parse(Buffer.from(message.data, "base64").toString());
  await orders.add({ item, quantity });
});
