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
import { readings, type Reading } from "./readings.ts";

export type DecodedLink =
  | { readonly kind: "ok"; readonly scenario: Scenario }
  /** Written by a later version of this program. */
  | { readonly kind: "tooNew" }
  /** `isCut`: its beginning is a link's, its end has been lost on the way. */
  | { readonly kind: "invalid"; readonly isCut: boolean; readonly problems: readonly Problem[] };

/** How a link's text is packed; this is not the version of the scenario in it. */
const PACKING = 1;
const WHOLE = "the whole link, as it was copied";
const LONGEST_LINK = 1_000_000;
const LONGEST_TEXT = 2_000_000;

/** The scenario as text for an address; the same text for the same scenario on every engine. */
export function encodeLink(scenario: Scenario): string {
  return `v${PACKING}.${toBase64Url(pack(toUtf8(JSON.stringify(scenario)), dictionaryV1))}`;
}

/**
 * The scenario a link carries, from whatever a person may paste, and whatever mailers and messengers did to it on its way, if that can be
 * undone. Never throws.
 */
export function decodeLink(text: string): DecodedLink {
  if (text.length > LONGEST_LINK) return invalid("a longer text", `at most ${LONGEST_LINK} characters`);
  let first: DecodedLink | null = null;
  for (const reading of readings(text)) {
    const decoded = decodeReading(reading);
    if (decoded.kind === "ok") return decoded;
    if (first === null || (decoded.kind === "invalid" && decoded.isCut)) first = decoded;
  }
  return first ?? invalid(text === "" ? "nothing" : "something else", `v${PACKING}. and a packed scenario`);
}

function decodeReading({ packing, packed }: Reading): DecodedLink {
  if (packing > PACKING) return { kind: "tooNew" };
  const bytes = fromBase64Url(packed);
  const unpacked = packed === "" ? "cut" : bytes ? unpack(bytes, dictionaryV1, LONGEST_TEXT) : "altered";
  if (unpacked === "cut")
    return { ...invalid(`a link that was cut off after ${packed.length} characters`, WHOLE), isCut: true };
  const json = unpacked === "altered" ? null : fromUtf8(unpacked);
  if (json === null) return invalid("a link that was altered", WHOLE);
  const read = parseJson(json);
  if (!read.ok) return invalid("a link whose content is no scenario", WHOLE);
  if (isTooNew(read.value)) return { kind: "tooNew" };
  const parsed = parseScenario(read.value);
  return parsed.ok
    ? { kind: "ok", scenario: parsed.scenario }
    : { kind: "invalid", isCut: false, problems: parsed.problems };
}

function invalid(found: string, allowed: string): Extract<DecodedLink, { kind: "invalid" }> {
  return { kind: "invalid", isCut: false, problems: [problem("", found, allowed)] };
}
