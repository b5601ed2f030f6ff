// Reads what somebody gives the Lab: a scenario as JSON, a link, or the part of a link that holds the scenario. Never throws for what
// it is given; rejects where code or data cannot be fetched.
import { decodeLink, parseJson, parseScenario, presets, type Problem, type Scenario } from "#scenario";
import { formatCount, t } from "#messages";
import { readAddress, type LabAddress } from "../address.ts";
import { brokenRules } from "../brokenRules.ts";
import { shortened } from "../shortened.ts";
import { queriesIn } from "./queriesIn.ts";

export type Given =
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  | { readonly kind: "address"; readonly address: LabAddress }
  /** Each line says where, what was found, and what is allowed. */
  | { readonly kind: "refused"; readonly lines: readonly string[] };

/** As much as the command line reads: a million arrivals, each with its duration. In bytes, and in characters of a text. */
export const LARGEST = 20_000_000;
const MOST_LINES = 5;

/** @param source the file's name; null for a text that was pasted */
export async function readGiven(text: string, source: string | null): Promise<Given> {
  if (text.length > LARGEST) return tooLarge(source, text.length);
  const queries = queriesIn(text);
  if (queries.length > 0) return readLinks(queries);
  if (source === null && !/^\s*[[{]/.test(text.replace("\ufeff", "")))
    return refused(t("labGiven.notScenario", { found: shortened(text.trim()) }));
  const json = parseJson(text);
  if (!json.ok) {
    const { line, column, message } = json;
    return refused(t("labGiven.notJson", { source: nameOf(source), line, column, message }));
  }
  const parsed = parseScenario(json.value);
  if (!parsed.ok) return refusedFor(parsed.problems);
  const broken = await brokenRules(parsed.scenario);
  return broken.length > 0 ? refusedFor(broken) : { kind: "scenario", scenario: parsed.scenario };
}

/** Of several readings one that opens, if possible whole; else why the first does not. */
async function readLinks(queries: readonly string[]): Promise<Given> {
  const readings = await Promise.all(queries.map(readLink));
  const open = readings.filter((each) => each.kind === "address");
  return open.find(({ address }) => address.faults.length === 0) ?? open[0] ?? readings[0];
}

export function refused(...lines: readonly string[]): Given {
  return { kind: "refused", lines };
}

export function tooLarge(source: string | null, size: number): Given {
  const megabytes = (size / 1e6).toFixed(1);
  return refused(t("labGiven.tooLarge", { source: nameOf(source), size: megabytes, most: formatCount(LARGEST / 1e6) }));
}

function nameOf(source: string | null): string {
  return source === null ? t("labGiven.pasted") : shortened(source);
}

async function readLink(query: string): Promise<Given> {
  const address = readAddress(query);
  const { source } = address;
  switch (source.kind) {
    case "default":
      return refused(t("labGiven.linkWithout"));
    case "file":
      return refused(t("labGiven.linkToFile"));
    case "preset": {
      const names = presets.map(({ name }) => name);
      if (names.includes(source.name)) return { kind: "address", address };
      return refused(t("labGiven.noPreset", { found: shortened(source.name), allowed: names.join(", ") }));
    }
    case "link": {
      const decoded = decodeLink(source.text);
      if (decoded.kind === "tooNew") return refused(t("labGiven.tooNew"));
      if (decoded.kind === "invalid") return refusedFor(decoded.problems);
      const broken = await brokenRules(decoded.scenario);
      return broken.length > 0 ? refusedFor(broken) : { kind: "address", address };
    }
  }
}

function refusedFor(problems: readonly Problem[]): Given {
  const lines = problems.slice(0, MOST_LINES).map(({ message }) => message);
  const more = problems.length - MOST_LINES;
  return refused(...lines, ...(more > 0 ? [t("labGiven.more", { n: more })] : []));
}
