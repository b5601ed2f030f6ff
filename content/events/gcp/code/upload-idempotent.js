// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const pictures = new Firestore().collection("pictures");

// once per request
functions.cloudEvent("{{functionName}}", async (cloudEvent) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { name, size } = cloudEvent.data;
  const id = cloudEvent.id;
  try {
    await pictures.doc(id).create({ name, size: Number(size) });
  } catch (error) {
    if (error.code !== 6) throw error; // ALREADY_EXISTS
    console.log("already done", id);
  }
});
