// The quick forms of the portable functions give, to the bit, what the plain series give that they were made from.
import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile, portableExp, portableLog, portableSin } from "./portableMath.ts";

const LN2 = 0.6931471805599453;
const TWO_PI = 6.283185307179586;
const RUNS = 100_000;

/** On the mantissa between the roots of a half and of two: 2·atanh((m−1)/(m+1)). */
function plainLog(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  let exponent = (view.getUint32(0) >>> 20) - 1023;
  view.setUint32(0, (view.getUint32(0) & 0xfffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let k = 21; k >= 1; k -= 2) sum = sum * (s * s) + 1 / k;
  return 2 * s * sum + exponent * LN2;
}

function plainExp(x: number): number {
  const whole = Math.round(x / LN2);
  const rest = x - whole * LN2;
  let sum = 1;
  for (let k = 18; k >= 1; k--) sum = 1 + (rest / k) * sum;
  for (let left = whole; left > 0; left--) sum *= 2;
  for (let left = whole; left < 0; left++) sum /= 2;
  return sum;
}

function plainSin(x: number): number {
  let angle = x - TWO_PI * Math.round(x / TWO_PI);
  if (angle > Math.PI / 2) angle = Math.PI - angle;
  else if (angle < -Math.PI / 2) angle = -Math.PI - angle;
  let sum = 1;
  for (let k = 21; k >= 3; k -= 2) sum = 1 - ((angle * angle) / (k * (k - 1))) * sum;
  return angle * sum;
}

function plainQuantile(p: number): number {
  if (p > 0.5) return -plainQuantile(1 - p);
  const t = Math.sqrt(-2 * plainLog(p));
  let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
  for (let i = 0; i < 2; i++) x -= (plainNormal(x) - p) / (plainExp(-0.5 * x * x) * 0.3989422804014327);
  return x;
}

function plainNormal(x: number): number {
  const z = -x;
  const density = plainExp(-0.5 * z * z) * 0.3989422804014327;
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 60 && term > 1e-17 * sum; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}

/** Without the zero below zero, which no time or share is: its sine is the one or the other zero. */
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((x) => x + 0);
const LOWEST = 2 ** -1022;
const positive = fc.oneof(within(LOWEST, Number.MAX_VALUE), within(LOWEST, 1), within(0.25, 4));
/** As draws are: 53 bits, and their edges. */
const shares = fc.oneof(
  within(2 ** -54, 1 - 2 ** -53),
  within(0, 53).map((halvings) => 2 ** -1 * 2 ** -halvings),
  within(0.49999, 0.50001),
);
const edges = [0, 0.5, -0.5, 0.49999999999999994, 1.5, 2.5, -1.5, 1, -1, 100.5, -100.5];

test.each<[string, (x: number) => number, (x: number) => number, fc.Arbitrary<number>]>([
  ["logarithm", portableLog, plainLog, positive],
  [
    "exponential",
    portableExp,
    plainExp,
    fc.oneof(within(-700, 700), within(-1, 1), fc.constantFrom(...edges.map((each) => each * LN2))),
  ],
  [
    "sine",
    portableSin,
    plainSin,
    fc.oneof(within(-1e4, 1e4), within(-7, 7), fc.constantFrom(...edges.map((each) => each * TWO_PI))),
  ],
  ["normal quantile", normalQuantile, plainQuantile, shares],
])("%s: to the bit", (_, quick, plain, inputs) => {
  fc.assert(
    fc.property(inputs, (x) => Object.is(quick(x), plain(x))),
    { numRuns: RUNS, seed: 3 },
  );
});

test("evenly spread inputs, with the neighbours of every step of the logarithm's mantissa", () => {
  const apart: number[] = [];
  for (let i = 1; i < RUNS; i++) {
    const p = i / RUNS;
    if (!Object.is(normalQuantile(p), plainQuantile(p))) apart.push(p);
    if (!Object.is(portableLog(p), plainLog(p))) apart.push(p);
    if (!Object.is(portableExp(100 * (p - 0.5)), plainExp(100 * (p - 0.5)))) apart.push(p);
  }
  for (const x of [1, 2, 4, 0.5, Math.SQRT2, Math.SQRT1_2, 1.4142135623730951, 1.4142135623730954])
    for (const each of [x * (1 - 2 ** -53), x, x * (1 + 2 ** -52)])
      if (!Object.is(portableLog(each), plainLog(each))) apart.push(each);
  expect(apart).toEqual([]);
});
