// Where an outside fact comes from, by the id that a lesson gives: a price or limit of content/facts, or an entry of the references.
import { readFileSync } from "node:fs";

/** @param {string} path below content/ */
const read = (path) => JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), "utf8"));

const facts = {
  limit: () => read("facts/aws/limits.json").limits,
  price: () => read("facts/aws/2026-12/prices.json").items,
  measured: () => ({
    keepAlive: { ...read("facts/aws/keep-alive.json"), name: "How long idle instances are kept, measured" },
    servers: read("facts/aws/2026-12/prices.json").servers,
  }),
};

/**
 * @param {string} id "limit:functionPayloadKb", "price:functionRequest", "measured:keepAlive", or an id of references.json
 * @returns {Record<string, string> | null} texts for a note; null where there is no such source
 */
export function sourceOf(id) {
  const [kind, name] = id.split(":");
  if (name === undefined) {
    const reference = read("en/references.json").find((each) => each.id === id);
    if (!reference) return null;
    return { says: reference.title, source: reference.by, asOf: reference.date, href: reference.href ?? "" };
  }
  const fact = facts[kind]?.()[name];
  if (!fact) return null;
  const figure = typeof fact.value === "number" ? `${figureOf(fact)} ${fact.unit}` : (fact.name ?? fact.unit);
  const [, href = ""] = /<(https?:[^>]+)>/.exec(fact.source) ?? [];
  const source = fact.source.replaceAll(/\s*<https?:[^>]+>/g, "");
  return { says: figure, source, asOf: fact.asOf, confidence: fact.confidence, href };
}

function figureOf({ value, per }) {
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, value >= 10_000 ? "\u202f" : "");
  return per === undefined ? grouped : `$${value} for ${String(per).replace(/\B(?=(\d{3})+$)/g, "\u202f")}`;
}
