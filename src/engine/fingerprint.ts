// A fingerprint of a run: equal for equal runs on every engine. It takes in every finished request as it is written down, beyond
// the record limit too, and the summary.
import type { Summary } from "./record.ts";

export interface Fingerprint {
  a: number;
  b: number;
}

const values = new Float64Array(4);
const words = new Int32Array(values.buffer);

export function createFingerprint(): Fingerprint {
  return { a: 0x811c9dc5 | 0, b: 0x01000193 };
}

/** Takes in four numbers, all of their bits. Two sums, each moved by every word, so that order and place matter. */
export function addNumbers(to: Fingerprint, first: number, second: number, third: number, fourth: number): void {
  values[0] = first;
  values[1] = second;
  values[2] = third;
  values[3] = fourth;
  let { a, b } = to;
  for (let i = 0; i < 8; i++) {
    a = Math.imul(a ^ words[i], 0x9e3779b1);
    a ^= a >>> 15;
    b = Math.imul((b << 5) - b + words[i], 0x85ebca77);
    b ^= b >>> 13;
  }
  to.a = a;
  to.b = b;
}

/** 64 bits in hexadecimal. */
export function finishFingerprint(of: Fingerprint, summary: Summary): string {
  const whole = { ...of };
  for (const character of JSON.stringify(summary)) addNumbers(whole, character.charCodeAt(0), 0, 0, 0);
  return [whole.a, whole.b].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
