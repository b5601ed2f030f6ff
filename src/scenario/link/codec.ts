// Links that carry a whole scenario: `v1.` and the packed JSON. Whole, and not only what differs from the defaults, so that a link
// means tomorrow what it meant today.
import { isTooNew } from "../migrations/index.ts";
import { parseJson } from "../json.ts";
import { parseScenario } from "../parse.ts";
import { problem, type Problem } from "../problem.ts";
import type { Scenario } from "../scenario.ts";
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from "./bytes.ts";
import { dictionaryV1 } from "./dictionaryV1.ts";
import { pack, unpack } from "./packing.ts";

export type DecodedLink =
  | { readonly kind: "ok"; readonly scenario: Scenario }
  /** Written by a later version of this program. */
  | { readonly kind: "tooNew" }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** How a link's text is packed; this is not the version of the scenario in it. */
const PACKING = 1;
const LONGEST_LINK = 1_000_000;
const LONGEST_TEXT = 2_000_000;

/** The scenario as text for an address; the same text for the same scenario on every engine. */
export function encodeLink(scenario: Scenario): string {
  return `v${PACKING}.${toBase64Url(pack(toUtf8(JSON.stringify(scenario)), dictionaryV1))}`;
}

/** The scenario a link carries, from whatever a person may paste. Never throws. */
export function decodeLink(text: string): DecodedLink {
  const [, packing, packed] = /^v([1-9]\d{0,3})\.(.*)$/s.exec(text.slice(0, LONGEST_LINK + 1)) ?? [];
  if (packing === undefined)
    return invalid(text === "" ? "nothing" : "something else", `v${PACKING}. and a packed scenario`);
  if (Number(packing) > PACKING) return { kind: "tooNew" };
  if (text.length > LONGEST_LINK) return invalid("a longer text", `at most ${LONGEST_LINK} characters`);
  const bytes = fromBase64Url(packed);
  const unpacked = bytes && unpack(bytes, dictionaryV1, LONGEST_TEXT);
  const json = unpacked && fromUtf8(unpacked);
  if (json === null) return invalid("a link that is cut off or altered", "a link as it was copied");
  const read = parseJson(json);
  if (!read.ok) return invalid("a link whose content is no scenario", "a link as it was copied");
  if (isTooNew(read.value)) return { kind: "tooNew" };
  const parsed = parseScenario(read.value);
  return parsed.ok ? { kind: "ok", scenario: parsed.scenario } : { kind: "invalid", problems: parsed.problems };
}

function invalid(found: string, allowed: string): DecodedLink {
  return { kind: "invalid", problems: [problem("", found, allowed)] };
}
