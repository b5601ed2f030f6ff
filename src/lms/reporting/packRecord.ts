// A lesson's record as a short text, for platforms that keep little: SCORM 1.2 keeps 4 096 characters. What the runs said is kept to as
// many digits as there is room for; a curve drawn with two looks the same.
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

const MARK = "1.";
/** Significant digits of what the runs said, the best that fits. */
const DIGITS = [6, 4, 3, 2];
/** A kept text beyond this is none of ours: it must not be unpacked into something huge. */
const MOST_CHARACTERS = 64_000;
const MOST_BYTES = 2_000_000;

/** @returns null where it does not fit into `limit` characters with any number of digits */
export function packRecord(record: Readonly<Record<string, unknown>>, limit: number): string | null {
  for (const digits of DIGITS) {
    const text = JSON.stringify(record, (_, value: unknown) => (isTruth(value) ? rounded(value, digits) : value));
    const packed = MARK + toBase64(deflateSync(strToU8(text), { level: 9 }));
    if (packed.length <= limit) return packed;
  }
  return null;
}

/** What `packRecord` packed, with fewer digits; null for any other text. */
export function unpackRecord(text: string): unknown {
  if (!text.startsWith(MARK) || text.length > MOST_CHARACTERS) return null;
  try {
    const bytes = inflateSync(fromBase64(text.slice(MARK.length)), { out: new Uint8Array(MOST_BYTES) });
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** What a run said of a curve: many points. */
function isTruth(value: unknown): value is object {
  return typeof value === "object" && value !== null && "points" in value;
}

function rounded(value: unknown, digits: number): unknown {
  if (typeof value === "number") return Number(value.toPrecision(digits));
  if (Array.isArray(value)) return value.map((each) => rounded(each, digits));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each, digits)]));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
