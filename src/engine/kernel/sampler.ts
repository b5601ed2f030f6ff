// Distributions, prepared for drawing: one flat shape for all kinds, so that the hot loop meets one kind of object.
import type { Distribution } from "../model.ts";
import { drawBits, exponentialOf, uniformOf, type DrawKeys } from "./draws.ts";
import { normalQuantile, portableExp, portableLog } from "./portableMath.ts";

const CONSTANT = 0;
export const EXPONENTIAL = 1;
const LOGNORMAL = 2;
const UNIFORM = 3;
const EMPIRICAL = 4;
const QUANTILES = 5;
/** No draw is larger, three years in microseconds: a lognormal distribution with far apart percentiles has no sensible end. */
const LONGEST_DRAW = 1e14;
/** The 99th percentile of the standard normal distribution. */
const Z99 = 2.3263478740408408;

/** A distribution ready to draw from; `a` and `b` are its parameters (see `createSampler`). */
export interface Sampler {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly table: Float64Array;
  readonly probabilities: Float64Array;
}

const NONE = new Float64Array(0);

export function createSampler(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case "constant":
      return sampler(CONSTANT, distribution.value, 0);
    case "exponential":
      return sampler(EXPONENTIAL, distribution.mean, 0);
    case "lognormal": {
      if (distribution.p50 <= 0) return sampler(CONSTANT, 0, 0);
      const mu = portableLog(distribution.p50);
      return sampler(LOGNORMAL, mu, (portableLog(distribution.p99) - mu) / Z99);
    }
    case "uniform":
      return sampler(UNIFORM, distribution.min, distribution.max - distribution.min);
    case "empirical":
      return sampler(EMPIRICAL, distribution.samples.length, 0, Float64Array.from(distribution.samples));
    case "quantiles":
      return sampler(
        QUANTILES,
        0,
        0,
        Float64Array.from(distribution.values),
        Float64Array.from(distribution.probabilities),
      );
  }
}

function sampler(kind: number, a: number, b: number, table = NONE, probabilities = NONE): Sampler {
  return { kind, a, b, table, probabilities };
}

export function isConstant(of: Sampler): boolean {
  return of.kind === CONSTANT;
}

/** A draw of this key, in the distribution's unit, not rounded. Constants draw nothing. */
export function draw(
  of: Sampler,
  keys: DrawKeys,
  purpose: number,
  stream: number,
  number: number,
  sub: number,
): number {
  return of.kind === CONSTANT ? of.a : sample(of, drawBits(keys, purpose, stream, number, sub));
}

/** A draw from 32 drawn bits; for constants use `a`. */
export function sample(of: Sampler, bits: number): number {
  switch (of.kind) {
    case EXPONENTIAL:
      return of.a * exponentialOf(bits);
    case LOGNORMAL:
      return Math.min(LONGEST_DRAW, portableExp(of.a + of.b * normalQuantile(uniformOf(bits))));
    case UNIFORM:
      return of.a + of.b * uniformOf(bits);
    case EMPIRICAL:
      return of.table[Math.floor(uniformOf(bits) * of.a)];
    default:
      return quantileAt(of, uniformOf(bits));
  }
}

function quantileAt(of: Sampler, p: number): number {
  const { probabilities, table } = of;
  let low = 0;
  let high = probabilities.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (probabilities[middle] <= p) low = middle;
    else high = middle;
  }
  const width = probabilities[high] - probabilities[low];
  return width > 0 ? table[low] + ((p - probabilities[low]) / width) * (table[high] - table[low]) : table[high];
}
