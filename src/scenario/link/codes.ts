// The tables of DEFLATE (RFC 1951) that packing and unpacking share: lengths, distances and the fixed codes.

export const END_OF_BLOCK = 256;
export const WINDOW = 32_768;
export const SHORTEST_MATCH = 3;
export const LONGEST_MATCH = 258;

/** Base and number of extra bits of each length code from 257, and of each distance code (section 3.2.5). */
export interface Step {
  readonly base: number;
  readonly extraBits: number;
}
export const lengthSteps: readonly Step[] = [...steps(28, 3, 4), { base: LONGEST_MATCH, extraBits: 0 }];
export const distanceSteps: readonly Step[] = steps(30, 1, 2);

/** Groups of `perGroup` codes, each group with one extra bit more than the one before; the first two groups have none. */
function steps(count: number, first: number, perGroup: number): readonly Step[] {
  const list: Step[] = [];
  let base = first;
  for (let code = 0; code < count; code++) {
    const extraBits = Math.max(0, Math.floor(code / perGroup) - 1);
    list.push({ base, extraBits });
    base += 1 << extraBits;
  }
  return list;
}

/** The last step whose base is not above `value`. */
export function stepOf(list: readonly Step[], value: number): number {
  return list.findLastIndex((step) => step.base <= value);
}

/** Lengths of the fixed codes for literals and lengths, and for distances (section 3.2.6). */
export const fixedLiteralLengths: readonly number[] = Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
export const fixedDistanceLengths: readonly number[] = Array.from({ length: 30 }, () => 5);

/** The canonical codes of these lengths (section 3.2.2); 0 where the length is 0. */
export function canonicalCodes(lengths: readonly number[]): readonly number[] {
  const next: number[] = [0];
  let code = 0;
  for (let bits = 1; bits <= 15; bits++) {
    next[bits] = code;
    code = (code + lengths.filter((length) => length === bits).length) << 1;
  }
  return lengths.map((length) => (length === 0 ? 0 : next[length]++));
}
