// What the truths share: seeds, the test of a mean, and small formulas of queueing theory.
import { expect } from "vitest";
import type { Distribution } from "../model.ts";

/** What a mean should be; `besides` is an uncertainty of the expectation itself, or of how the figure is kept. */
export interface Expected {
  readonly value: number;
  readonly besides: number;
}

const SEEDS = 30;
const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

/**
 * Samples figures once per seed, and fails unless the mean of each lies within three standard errors of what is expected. The
 * seeds are 1 to 30. Of a few hundred true statements one will lie further off by chance; so what does is sampled again, with four
 * times as many seeds, none of them used before: chance does not repeat, and a real deviation is then twice as clear.
 */
export function expectMeans<Name extends string>(
  sample: (seed: number) => Readonly<Record<NoInfer<Name>, number>>,
  expected: Readonly<Record<Name, number | Expected>>,
): void {
  const names = Object.keys(expected) as Name[];
  const doubtful = deviations(seedsFrom(1, SEEDS).map(sample), names, expected);
  if (doubtful.length === 0) return;
  const again = deviations(
    seedsFrom(SEEDS + 1, 4 * SEEDS).map(sample),
    doubtful.map(({ name }) => name),
    expected,
  );
  expect(again.map(({ message }) => message)).toEqual([]);
}

function deviations<Name extends string>(
  samples: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
  expected: Readonly<Record<Name, number | Expected>>,
): { name: Name; message: string }[] {
  return names.flatMap((name) => {
    const target: number | Expected = expected[name];
    const { value, besides } = typeof target === "number" ? { value: target, besides: 0 } : target;
    const figures = samples.map((each) => each[name]);
    const found = mean(figures);
    const tolerance = 3 * standardError(figures) + besides + 1e-12 * Math.abs(value);
    return Math.abs(found - value) <= tolerance
      ? []
      : [{ name, message: `${name}: found ${found}, expected ${value} ± ${tolerance}` }];
  });
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((total, value) => total + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** Uniform numbers in (0, 1) for tests that need their own (mulberry32). */
function uniforms(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
}

export function exponentialSamples(seed: number, count: number, meanUs: number): number[] {
  const uniform = uniforms(seed);
  return Array.from({ length: count }, () => -meanUs * Math.log(uniform()));
}

/** Erlang B: share of arrivals lost with offered load A on c servers. 1/B(A,c) = 1 + c/(A·B(A,c−1)). */
export function erlangB(load: number, servers: number): number {
  let inverse = 1;
  for (let c = 1; c <= servers; c++) inverse = 1 + (c / load) * inverse;
  return 1 / inverse;
}

/** Erlang C: share of arrivals that wait. */
export function erlangC(load: number, servers: number): number {
  const blocked = erlangB(load, servers);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** The z of the normal distribution's 99th percentile. */
const Z99 = 2.3263478740408408;

/** A lognormal with this mean and p99/p50 ratio. */
export function lognormalUs(meanUs: number, ratio: number): Distribution {
  const sigma = Math.log(ratio) / Z99;
  const p50 = meanUs * Math.exp((-sigma * sigma) / 2);
  return { kind: "lognormal", p50, p99: p50 * ratio };
}

/** The second moment of `lognormalUs`. */
export function lognormalSecondMoment(meanUs: number, ratio: number): number {
  const sigma = Math.log(ratio) / Z99;
  return meanUs * meanUs * Math.exp(sigma * sigma);
}
