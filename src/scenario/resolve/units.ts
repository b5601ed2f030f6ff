// From the scenario's units to the engine's: microseconds.
import type { Distribution } from "#engine";
import { toModelDistribution, type DistributionMs } from "../distribution.ts";

const US_PER_MS = 1000;
export const US_PER_S = 1_000_000;

/** A time in microseconds; constants in whole ones. */
export function timeUs(written: DistributionMs): Distribution {
  return toModelDistribution(written, US_PER_MS, true);
}

export function secondsToUs(seconds: number): number {
  return Math.round(seconds * US_PER_S);
}

export function msToUs(ms: number): number {
  return Math.round(ms * US_PER_MS);
}
