import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";
import { takeOrder } from "../core.mjs";

const database = new Firestore();

const shop = {
  async remaining(item) {
    const found = await database.collection("stock").doc(item).get();
    return found.exists ? found.data().remaining : null;
  },
  async keep({ id, item, quantity }) {
    await database.collection("orders").doc(id).set({ item, quantity });
  },
};

export const handler = async (req, res) => {
  const { status, body } = await takeOrder(req.body, shop);
  return res.status(status).send(body);
};

functions.http("takeOrder", handler);
