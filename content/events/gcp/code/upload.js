// once per instance: this is the cold start
import functions from "@google-cloud/functions-framework";
import { Firestore } from "@google-cloud/firestore";

const pictures = new Firestore().collection("pictures");

// once per request
functions.cloudEvent("{{functionName}}", async (cloudEvent) => {
  await fetch("https://partner.example/status"); // {{outside}}
  const { name, size } = cloudEvent.data;
  await pictures.add({ name, size: Number(size) });
});
