// JSON packed as text for an address: `v`, the number of its packing, a full stop, and DEFLATE in base64url.
import { parseJson } from "../json.ts";
import { problem, type Problem } from "../problem.ts";
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from "./bytes.ts";
import { pack, unpack } from "./packing.ts";
import { readings, type Reading } from "./readings.ts";

/** How what is carried is packed. */
export interface Carrier {
  /** The number after the "v"; this is not the version of what is carried. */
  readonly packing: number;
  readonly dictionary: Uint8Array;
  /** What is carried, with its article: "a scenario". */
  readonly what: string;
}

export type NotCarried =
  /** Written by a later version of this program. */
  | { readonly kind: "tooNew" }
  /** `isCut`: its beginning is a link's, its end has been lost on the way. */
  | { readonly kind: "invalid"; readonly isCut: boolean; readonly problems: readonly Problem[] };

const WHOLE = "the whole link, as it was copied";
const LONGEST_LINK = 1_000_000;
const LONGEST_TEXT = 2_000_000;

/** The value as text for an address; the same text for the same value on every engine. */
export function packJson(value: unknown, { packing, dictionary }: Carrier): string {
  return `v${packing}.${toBase64Url(pack(toUtf8(JSON.stringify(value)), dictionary))}`;
}

/**
 * What a text carries, from whatever a person may paste, and whatever mailers and messengers did to it on its way, if that can be undone.
 * Never throws, unless `read` does.
 * @param read what is made of the JSON that is carried
 */
export function readCarried<Read extends { readonly kind: "ok" }>(
  text: string,
  carrier: Carrier,
  read: (value: unknown) => Read | NotCarried,
): Read | NotCarried {
  if (text.length > LONGEST_LINK) return invalid("a longer text", `at most ${LONGEST_LINK} characters`);
  let first: NotCarried | null = null;
  for (const reading of readings(text)) {
    const value = valueOf(reading, carrier);
    const decoded = value.kind === "json" ? read(value.value) : value;
    if (decoded.kind === "ok") return decoded;
    if (first === null || (decoded.kind === "invalid" && decoded.isCut)) first = decoded;
  }
  return (
    first ??
    invalid(
      text === "" ? "nothing" : "something else",
      `v${carrier.packing}. and ${carrier.what.replace(" ", " packed ")}`,
    )
  );
}

function valueOf(
  { packing, packed }: Reading,
  { packing: known, dictionary, what }: Carrier,
): NotCarried | { readonly kind: "json"; readonly value: unknown } {
  if (packing > known) return { kind: "tooNew" };
  const bytes = fromBase64Url(packed);
  // A single letter is no byte yet.
  const unpacked = bytes?.length === 0 ? "cut" : bytes ? unpack(bytes, dictionary, LONGEST_TEXT) : "altered";
  if (unpacked === "cut")
    return { ...invalid(`a link that was cut off after ${packed.length} characters`, WHOLE), isCut: true };
  const json = unpacked === "altered" ? null : fromUtf8(unpacked);
  if (json === null) return invalid("a link that was altered", WHOLE);
  const parsed = parseJson(json);
  return parsed.ok
    ? { kind: "json", value: parsed.value }
    : invalid(`a link whose content is no ${what.replace(/^an? /, "")}`, WHOLE);
}

function invalid(found: string, allowed: string): Extract<NotCarried, { kind: "invalid" }> {
  return { kind: "invalid", isCut: false, problems: [problem("", found, allowed)] };
}
