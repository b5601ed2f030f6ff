// Packs bytes as raw DEFLATE (RFC 1951) with a preset dictionary, in one block of fixed codes: the same bytes on every engine, unlike
// those of a platform's own compressor.
import {
  canonicalCodes,
  distanceSteps,
  END_OF_BLOCK,
  fixedDistanceLengths,
  fixedLiteralLengths,
  lengthSteps,
  LONGEST_MATCH,
  SHORTEST_MATCH,
  stepOf,
  WINDOW,
} from "./codes.ts";

const literalCodes = canonicalCodes(fixedLiteralLengths);
const distanceCodes = canonicalCodes(fixedDistanceLengths);
/** Earlier places with the same start that are tried for the longest match. */
const MOST_TRIES = 64;

interface Writer {
  readonly bytes: number[];
  held: number;
  bits: number;
}

/** Packs `data`; unpacking needs the same dictionary. */
export function deflate(data: Uint8Array, dictionary: Uint8Array): Uint8Array {
  const all = new Uint8Array(dictionary.length + data.length);
  all.set(dictionary);
  all.set(data, dictionary.length);
  const places = new Map<number, number[]>();
  const remember = (at: number) => {
    if (at + SHORTEST_MATCH > all.length) return;
    const known = places.get(startAt(all, at));
    if (known) known.push(at);
    else places.set(startAt(all, at), [at]);
  };
  for (let at = 0; at < dictionary.length; at++) remember(at);
  const writer: Writer = { bytes: [], held: 0, bits: 0 };
  writeBits(writer, 0b011, 3);
  for (let at = dictionary.length; at < all.length;) {
    const { length, distance } = longestMatch(all, at, places.get(startAt(all, at)) ?? []);
    if (length === 0) writeLiteral(writer, all[at]);
    else writeMatch(writer, length, distance);
    for (const end = at + Math.max(1, length); at < end; at++) remember(at);
  }
  writeLiteral(writer, END_OF_BLOCK);
  writeBits(writer, 0, (8 - writer.bits) % 8);
  return Uint8Array.from(writer.bytes);
}

/** The first three bytes at a place, as one number; -1 near the end. */
function startAt(all: Uint8Array, at: number): number {
  return at + SHORTEST_MATCH > all.length ? -1 : (all[at] << 16) | (all[at + 1] << 8) | all[at + 2];
}

function longestMatch(all: Uint8Array, at: number, places: readonly number[]): { length: number; distance: number } {
  const longest = Math.min(LONGEST_MATCH, all.length - at);
  let best = { length: 0, distance: 0 };
  for (let tried = 0, i = places.length - 1; i >= 0 && tried < MOST_TRIES && at - places[i] <= WINDOW; i--, tried++) {
    let length = SHORTEST_MATCH;
    while (length < longest && all[places[i] + length] === all[at + length]) length++;
    if (length > best.length) best = { length, distance: at - places[i] };
  }
  return best;
}

function writeMatch(writer: Writer, length: number, distance: number): void {
  const lengthCode = stepOf(lengthSteps, length);
  writeLiteral(writer, END_OF_BLOCK + 1 + lengthCode);
  writeBits(writer, length - lengthSteps[lengthCode].base, lengthSteps[lengthCode].extraBits);
  const distanceCode = stepOf(distanceSteps, distance);
  writeCode(writer, distanceCodes[distanceCode], fixedDistanceLengths[distanceCode]);
  writeBits(writer, distance - distanceSteps[distanceCode].base, distanceSteps[distanceCode].extraBits);
}

function writeLiteral(writer: Writer, symbol: number): void {
  writeCode(writer, literalCodes[symbol], fixedLiteralLengths[symbol]);
}

/** Codes go from their first bit on, numbers from their last. */
function writeCode(writer: Writer, code: number, length: number): void {
  for (let bit = length - 1; bit >= 0; bit--) writeBits(writer, (code >> bit) & 1, 1);
}

function writeBits(writer: Writer, value: number, count: number): void {
  writer.held |= value << writer.bits;
  writer.bits += count;
  while (writer.bits >= 8) {
    writer.bytes.push(writer.held & 255);
    writer.held >>>= 8;
    writer.bits -= 8;
  }
}
