// The content check of the facts: each says its unit, source, date and confidence, and an edition of prices that was published stays as
// it was. Which facts have grown old is told by oldFacts.mjs, which fails nothing.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import published from "./publishedEditions.json" with { type: "json" };
import { editionFaults } from "./editionFaults.mjs";
import { faultsIn } from "./factsIn.mjs";

const FACTS = fileURLToPath(new URL("../../content/facts/", import.meta.url));
const files = readdirSync(FACTS, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".json"));

it.each(files)("%s: each fact has a unit, a source, a date and a confidence", (file) => {
  expect(faultsIn(JSON.parse(readFileSync(FACTS + file, "utf8")))).toEqual([]);
});

it("editions of prices are as they were published, each of them", () => {
  const editions = files.filter((file) => file.endsWith("/prices.json"));
  expect(editions.length).toBeGreaterThan(1);
  const texts = Object.fromEntries(editions.map((file) => [file, readFileSync(FACTS + file)]));
  expect(editionFaults(published, texts)).toEqual([]);
});
