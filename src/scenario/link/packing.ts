// Packs bytes as raw DEFLATE with a preset dictionary. A library's compressor, not the platform's: the same bytes on every engine,
// and at once, without a promise.
import { deflateSync, FlateErrorCode, Inflate, type FlateError } from "fflate";

/** What is unpacked at a time: a slice of this size cannot unfold to more than about a megabyte. */
const SLICE = 1024;

/** Packs `data`; unpacking needs the same dictionary. */
export function pack(data: Uint8Array, dictionary: Uint8Array): Uint8Array {
  return deflateSync(data, { level: 9, dictionary });
}

/** The bytes; "cut" if their end is missing, "altered" if they are malformed or more than `limit`. What stands behind their end is left out. */
export function unpack(packed: Uint8Array, dictionary: Uint8Array, limit: number): Uint8Array | "cut" | "altered" {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ dictionary }, (part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += SLICE) {
      inflate.push(packed.slice(at, at + SLICE), at + SLICE >= packed.length);
      if (length > limit) return "altered";
    }
  } catch (error) {
    return (error as FlateError).code === FlateErrorCode.UnexpectedEOF ? "cut" : "altered";
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
