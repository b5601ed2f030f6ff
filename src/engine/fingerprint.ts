// A fingerprint of a run: equal for equal runs on every engine. It takes in every finished request as it is written down, beyond
// the record limit too, the instances, the series and the summary.
import type { InstanceColumns, Series, Summary } from "./record.ts";

export interface Fingerprint {
  a: number;
  b: number;
}

const values = new Float64Array(4);
const words = new Int32Array(values.buffer);

export function createFingerprint(a = 0x811c9dc5 | 0, b = 0x01000193): Fingerprint {
  return { a, b };
}

const GOLDEN = 0x9e3779b1;

/** A hash of four numbers, all of their bits. Unrolled: it is taken of every request. */
export function hashOf(first: number, second: number, third: number, fourth: number): number {
  values[0] = first;
  values[1] = second;
  values[2] = third;
  values[3] = fourth;
  let hash = Math.imul(words[0], GOLDEN);
  hash = Math.imul((hash ^ words[1]) + (hash >>> 15), GOLDEN);
  hash = Math.imul((hash ^ words[2]) + (hash >>> 15), GOLDEN);
  hash = Math.imul((hash ^ words[3]) + (hash >>> 15), GOLDEN);
  hash = Math.imul((hash ^ words[4]) + (hash >>> 15), GOLDEN);
  hash = Math.imul((hash ^ words[5]) + (hash >>> 15), GOLDEN);
  hash = Math.imul((hash ^ words[6]) + (hash >>> 15), GOLDEN);
  return Math.imul((hash ^ words[7]) + (hash >>> 15), GOLDEN);
}

/** The same bits, mixed otherwise: for the other word of a fingerprint. */
export function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca77);
}

/** Takes in four numbers. Sums of hashes: the order in which requests finish does not matter. */
export function addNumbers(to: Fingerprint, first: number, second: number, third: number, fourth: number): void {
  const hash = hashOf(first, second, third, fourth);
  to.a = (to.a + hash) | 0;
  to.b = (to.b + mixed(hash)) | 0;
}

/** 64 bits in hexadecimal. */
export function finishFingerprint(
  of: Fingerprint,
  instances: InstanceColumns,
  series: Series,
  summary: Summary,
): string {
  const whole = createFingerprint(of.a, of.b);
  for (let i = 0; i < instances.count; i++)
    addNumbers(whole, i, instances.startedUs[i], instances.readyUs[i], instances.reclaimedUs[i]);
  for (let i = 0; i < series.bins; i++) {
    addNumbers(whole, i, series.starting[i], series.busy[i], series.idle[i]);
    addNumbers(whole, i, series.served[i], series.cold[i], series.costUsd[i]);
  }
  const text = JSON.stringify(summary);
  for (let place = 0; place < text.length; place++) addNumbers(whole, text.charCodeAt(place), place, 0, 0);
  return [whole.a, whole.b].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
