// Identifiers for tracing tools: hashes of what names a request (seed and row), so that the same run exported twice is the same.

/** Mixes 32 bits one to one, so that each input bit moves each output bit (constants: lowbias32, C. Wellons, 2018). */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** `words` times eight hexadecimal digits. Different rows, and different places in one row, never share their first eight. */
function hash(seed: number, row: number, place: number, words: number): string {
  let text = "";
  for (let word = 0; word < words; word++) {
    const ofSeed = mix(mix((seed | 0) + word * 0x51ed270b) ^ Math.floor(seed / 4294967296));
    text += (mix(mix(ofSeed + row) + place) >>> 0).toString(16).padStart(8, "0");
  }
  // All zeros name nothing; the last digit then says so.
  return /[1-9a-f]/.test(text) ? text : text.replace(/0$/, "1");
}

/** 16 bytes in hexadecimal. */
export const traceIdOf = (seed: number, row: number): string => hash(seed, row, -1, 4);

/** 8 bytes in hexadecimal, for the node at this place of the tree. */
export const spanIdOf = (seed: number, row: number, place: number): string => hash(seed, row, place, 2);
