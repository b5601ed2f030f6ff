// Tells of facts that have grown old: a warning in what npm test prints, never a failure.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { factsIn, isOlder } from "./factsIn.mjs";

const DAYS = 180;
const folder = fileURLToPath(new URL("../../content/facts/", import.meta.url));

/** Editions before a provider's newest are old by intent. @param {readonly string[]} files @returns {string[]} */
function current(files) {
  const newest = new Map();
  for (const file of files) {
    const [provider, edition, rest] = file.split("/");
    if (rest !== undefined && edition > (newest.get(provider) ?? "")) newest.set(provider, edition);
  }
  return files.filter((file) => {
    const [provider, edition, rest] = file.split("/");
    return rest === undefined || newest.get(provider) === edition;
  });
}

/**
 * @param {Readonly<Record<string, unknown>>} files what is in each, by its path below content/facts @param {string} today YYYY-MM-DD
 * @returns {string[]} one line for each file that has facts older than 180 days: how many, and which is the oldest
 */
export function oldFacts(files, today) {
  return current(Object.keys(files).toSorted()).flatMap((file) => {
    const dated = factsIn(files[file]).flatMap(({ pointer, fact }) =>
      typeof fact.asOf === "string" ? [{ pointer, asOf: fact.asOf }] : [],
    );
    const old = dated.filter(({ asOf }) => isOlder(asOf, DAYS, today)).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
    if (old.length === 0) return [];
    const [{ pointer, asOf }] = old;
    return [
      `warning: content/facts/${file}: ${old.length} of ${dated.length} facts are older than ${DAYS} days; the oldest, ${asOf}, is ${pointer || "the file itself"}`,
    ];
  });
}

/** @returns {Promise<import("../test/steps.mjs").Result>} always passed: what it has to tell is in the output */
export async function tellOfOldFacts() {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".json"));
  const files = Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(folder + name, "utf8"))]));
  const lines = oldFacts(files, new Date().toISOString().slice(0, 10));
  return { passed: 1, failed: 0, output: lines.map((line) => `  ${line}`).join("\n") };
}
