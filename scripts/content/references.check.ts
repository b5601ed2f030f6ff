// The content check of the references: every source of a fact is among them, with a date and a licence. `covers` of an entry are the
// beginnings of the addresses that it stands for; a source without an address is covered by who published it.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import references from "../../content/en/references.json" with { type: "json" };
import { factsIn } from "./factsIn.mjs";

const FACTS = fileURLToPath(new URL("../../content/facts/", import.meta.url));

/** What a fact says where nobody was found who publishes it. */
const NOBODY = "No source found";

const sources = readdirSync(FACTS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => factsIn(JSON.parse(readFileSync(FACTS + file, "utf8"))))
  .flatMap(({ fact }) => (typeof fact.source === "string" ? fact.source.split("; ") : []))
  .filter((source) => source !== NOBODY);

const addressIn = (source: string): string | null => /<(https?:[^>]+)>/.exec(source)?.[1] ?? null;

const covering = (source: string) => {
  const address = addressIn(source);
  if (address === null) return references.filter(({ by, covers }) => covers !== undefined && source.startsWith(by));
  return references.filter(({ covers }) => covers?.some((beginning) => address.startsWith(beginning)));
};

it("every source of a fact is among the references, once", () => {
  expect(sources.length).toBeGreaterThan(100);
  expect([...new Set(sources)].filter((source) => covering(source).length !== 1)).toEqual([]);
});

it("no reference covers what no fact is from", () => {
  const addresses = sources.flatMap((source) => addressIn(source) ?? []);
  const unused = references
    .flatMap(({ covers }) => covers ?? [])
    .filter((beginning) => !addresses.some((address) => address.startsWith(beginning)));
  expect(unused).toEqual([]);
});

it.each(references)("$id has a title, who made it, what it is for, a date and a licence", (reference) => {
  const { title, by, says, date, licence } = reference;
  expect([title, by, says, date, licence].filter((text) => text === "")).toEqual([]);
  if ("href" in reference) expect(reference.href).toMatch(/^https:\/\//);
});

it("no two references have one id", () => {
  const ids = references.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
