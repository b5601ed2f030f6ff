// The content check of the facts: each says its unit, source, date and confidence, and an edition of prices that was published stays as
// it was. A changed price is a new edition: a link that names the old one costs tomorrow what it costs today.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import published from "./publishedEditions.json" with { type: "json" };
import { faultsIn } from "./factsIn.mjs";

const FACTS = fileURLToPath(new URL("../../content/facts/", import.meta.url));
const files = readdirSync(FACTS, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".json"));

it.each(files)("%s: each fact has a unit, a source, a date and a confidence", (file) => {
  expect(faultsIn(JSON.parse(readFileSync(FACTS + file, "utf8")))).toEqual([]);
});

describe("editions of prices", () => {
  const editions = files.filter((file) => file.endsWith("/prices.json"));

  it("are listed in publishedEditions.json, each of them", () => {
    expect(editions.toSorted()).toEqual(Object.keys(published).toSorted());
  });

  it.each(Object.entries(published))(
    "%s is as it was published; what is new belongs in a new edition",
    (file, digest) => {
      expect(
        createHash("sha256")
          .update(readFileSync(FACTS + file))
          .digest("hex"),
      ).toBe(digest);
    },
  );
});
