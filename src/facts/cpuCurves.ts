// Measured curves of CPU speed by memory, for scenarios that name one instead of the proportional rule.
import { loadFacts } from "./content.ts";
import { readLinearly } from "./interpolate.ts";
import { unknownName } from "./names.ts";
import type { CpuCurve, Result } from "./types.ts";

/** The names of the measured curves. */
export const cpuCurveNames: readonly string[] = loadFacts().aws.cpuCurves.curves.map(({ name }) => name);

/** A measured curve by name. Error: an unknown name, listing those that exist. */
export function cpuCurve(name: string): Result<CpuCurve> {
  const curve = loadFacts().aws.cpuCurves.curves.find((entry) => entry.name === name);
  return curve === undefined
    ? { ok: false, error: unknownName("curve", name, cpuCurveNames) }
    : { ok: true, value: curve };
}

/** The speed at a memory size in MB, relative to one whole vCPU: linear between measured sizes, flat outside. */
export function cpuSpeed(curve: CpuCurve, memoryMb: number): number {
  return readLinearly(curve.memoryMb, curve.speed, memoryMb);
}
