import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const database = new Firestore();

export const handler = async (req, res) => {
  const { item, quantity } = req.body;
  if (!item) return res.status(400).send("Which item?");
  if (!(quantity > 0)) return res.status(400).send("How many?");
  const found = await database.collection("stock").doc(item).get();
  if (!found.exists) return res.status(404).send("No such item");
  if (found.data().remaining < quantity) return res.status(409).send("Not enough left");
  const id = crypto.randomUUID();
  await database.collection("orders").doc(id).set({ item, quantity });
  return res.status(201).send(JSON.stringify({ id }));
};

functions.http("takeOrder", handler);
