// Distributions as a scenario writes them: with the unit in the names, Ms for times and Kb for sizes.
import type { Distribution } from "#engine";

/** A time in milliseconds: a number is constant. */
export type DistributionMs =
  | number
  | { readonly kind: "exponential"; readonly meanMs: number }
  | { readonly kind: "lognormal"; readonly p50Ms: number; readonly p99Ms: number }
  | { readonly kind: "uniform"; readonly minMs: number; readonly maxMs: number }
  | { readonly kind: "empirical"; readonly samplesMs: readonly number[] }
  | Percentiles;

/** Piecewise linear between percentiles, from 0 to 100. */
export interface Percentiles {
  readonly kind: "percentiles";
  readonly percentiles: readonly number[];
  readonly valuesMs: readonly number[];
  /** These are measured values: a later change of memory, runtime, package or architecture looks them up again. */
  readonly followsSettings?: true;
}

type InKb<T> = T extends object
  ? { readonly [Key in keyof T as Key extends `${infer Name}Ms` ? `${Name}Kb` : Key]: T[Key] }
  : T;
/** A size in kilobytes. */
export type DistributionKb = InKb<Exclude<DistributionMs, Percentiles> | Omit<Percentiles, "followsSettings">>;

type WithoutUnit<T> = T extends object
  ? { readonly [Key in keyof T as Key extends `${infer Name}Ms` ? Name : Key]: T[Key] }
  : T;

/** The engine's distribution: every value multiplied by `factor`; constants are rounded to whole units if `whole`. */
export function toModelDistribution(
  written: DistributionMs | DistributionKb,
  factor: number,
  whole: boolean,
): Distribution {
  const value = withoutUnit(written);
  if (typeof value === "number")
    return { kind: "constant", value: whole ? Math.round(value * factor) : value * factor };
  const scaled = (values: readonly number[]) => values.map((each) => each * factor);
  switch (value.kind) {
    case "exponential":
      return { kind: "exponential", mean: value.mean * factor };
    case "lognormal":
      return { kind: "lognormal", p50: value.p50 * factor, p99: value.p99 * factor };
    case "uniform":
      return { kind: "uniform", min: value.min * factor, max: value.max * factor };
    case "empirical":
      return { kind: "empirical", samples: scaled(value.samples) };
    case "percentiles":
      return {
        kind: "quantiles",
        probabilities: value.percentiles.map((each) => each / 100),
        values: scaled(value.values),
      };
  }
}

function withoutUnit(written: DistributionMs | DistributionKb): WithoutUnit<DistributionMs> {
  if (typeof written === "number") return written;
  const entries = Object.entries(written).map(([name, value]) => [name.replace(/(Ms|Kb)$/, ""), value] as const);
  return Object.fromEntries(entries) as unknown as WithoutUnit<DistributionMs>;
}
