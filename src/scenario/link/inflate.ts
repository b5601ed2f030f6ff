// Unpacks raw DEFLATE (RFC 1951) with a preset dictionary: whatever any compressor may have packed, within a limit of size.
import {
  canonicalCodes,
  distanceSteps,
  END_OF_BLOCK,
  fixedDistanceLengths,
  fixedLiteralLengths,
  lengthSteps,
} from "./codes.ts";

/** The order in which a dynamic block writes the lengths of its code for lengths. */
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

class Malformed extends Error {}

interface Reader {
  readonly bytes: Uint8Array;
  /** Position in bits. */
  at: number;
}
/** Symbols by their code, the code's length included: 1 followed by its bits. */
type Codes = ReadonlyMap<number, number>;

/** The bytes, or null if they are malformed or more than `limit`. */
export function inflate(packed: Uint8Array, dictionary: Uint8Array, limit: number): Uint8Array | null {
  const reader: Reader = { bytes: packed, at: 0 };
  const out: number[] = Array.from(dictionary);
  const most = dictionary.length + limit;
  try {
    let last = false;
    while (!last) {
      last = readBits(reader, 1) === 1;
      readBlock(reader, out, most);
    }
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
  return Uint8Array.from(out.slice(dictionary.length));
}

function readBlock(reader: Reader, out: number[], most: number): void {
  switch (readBits(reader, 2)) {
    case 0:
      return readStored(reader, out, most);
    case 1:
      return readPacked(reader, out, most, codesOf(fixedLiteralLengths), codesOf(fixedDistanceLengths));
    case 2: {
      const [literals, distances] = readDynamicCodes(reader);
      return readPacked(reader, out, most, literals, distances);
    }
    default:
      throw new Malformed("no such block");
  }
}

function readStored(reader: Reader, out: number[], most: number): void {
  reader.at = Math.ceil(reader.at / 8) * 8;
  const length = readBits(reader, 16);
  if ((readBits(reader, 16) ^ 0xffff) !== length || out.length + length > most) throw new Malformed("stored block");
  for (let i = 0; i < length; i++) out.push(readBits(reader, 8));
}

function readPacked(reader: Reader, out: number[], most: number, literals: Codes, distances: Codes): void {
  for (;;) {
    const symbol = readSymbol(reader, literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      if (out.length >= most) throw new Malformed("too long");
      out.push(symbol);
      continue;
    }
    const length = readStep(reader, lengthSteps, symbol - END_OF_BLOCK - 1);
    const distance = readStep(reader, distanceSteps, readSymbol(reader, distances));
    if (distance > out.length || out.length + length > most) throw new Malformed("match out of bounds");
    for (let i = 0; i < length; i++) out.push(out[out.length - distance]);
  }
}

function readStep(reader: Reader, steps: typeof lengthSteps, code: number): number {
  if (code >= steps.length) throw new Malformed("no such length or distance");
  return steps[code].base + readBits(reader, steps[code].extraBits);
}

function readDynamicCodes(reader: Reader): readonly [Codes, Codes] {
  const literalCount = readBits(reader, 5) + 257;
  const distanceCount = readBits(reader, 5) + 1;
  const lengthCount = readBits(reader, 4) + 4;
  const ofLengths = Array.from({ length: 19 }, () => 0);
  for (const symbol of CODE_LENGTH_ORDER.slice(0, lengthCount)) ofLengths[symbol] = readBits(reader, 3);
  const codes = codesOf(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literalCount + distanceCount) {
    const symbol = readSymbol(reader, codes);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) repeat(lengths, lengths.at(-1) ?? 0, 3 + readBits(reader, 2));
    else repeat(lengths, 0, symbol === 17 ? 3 + readBits(reader, 3) : 11 + readBits(reader, 7));
  }
  return [codesOf(lengths.slice(0, literalCount)), codesOf(lengths.slice(literalCount))];
}

function repeat(lengths: number[], length: number, times: number): void {
  for (let i = 0; i < times; i++) lengths.push(length);
}

function codesOf(lengths: readonly number[]): Codes {
  const codes = canonicalCodes(lengths);
  return new Map(
    lengths.flatMap((length, symbol) => (length === 0 ? [] : [[(1 << length) | codes[symbol], symbol] as const])),
  );
}

function readSymbol(reader: Reader, codes: Codes): number {
  let code = 1;
  for (let length = 1; length <= 15; length++) {
    code = (code << 1) | readBits(reader, 1);
    const symbol = codes.get(code);
    if (symbol !== undefined) return symbol;
  }
  throw new Malformed("no such code");
}

function readBits(reader: Reader, count: number): number {
  let value = 0;
  for (let bit = 0; bit < count; bit++, reader.at++) {
    const byte = reader.bytes[reader.at >> 3];
    if (byte === undefined) throw new Malformed("cut off");
    value |= ((byte >> (reader.at & 7)) & 1) << bit;
  }
  return value;
}
