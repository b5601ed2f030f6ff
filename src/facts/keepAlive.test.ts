// Keep-alive: the measured survival made monotone, and its quantile function.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions, keepAliveSurvival, loadFacts, loadRunFacts } from "./index.ts";
import { readLinearly } from "./interpolate.ts";
import { survivalToQuantiles } from "./keepAlive.ts";

/** The non-increasing list nearest to this one in squares: each entry is the least, over starts up to it, of the greatest mean from there to an end from it on. */
function nearestNonIncreasing(values: readonly number[]): number[] {
  const mean = (from: number, to: number): number =>
    values.slice(from, to + 1).reduce((sum, value) => sum + value, 0) / (to - from + 1);
  const indices = [...values.keys()];
  return indices.map((i) =>
    Math.min(...indices.slice(0, i + 1).map((from) => Math.max(...indices.slice(i).map((to) => mean(from, to))))),
  );
}

describe("the measured survival", () => {
  it.each(["aws", "azure", "gcp"])("is at %s the monotone curve nearest to the probes", async (provider) => {
    const { keepAlive } = await loadRunFacts(provider, editions(provider).at(-1) ?? "");
    if (keepAlive === null) throw new Error(`No keep-alive of ${provider}.`);
    const { warm, probes, aliveShare } = keepAlive;
    const expected = nearestNonIncreasing(warm.map((count) => count / probes));
    aliveShare.forEach((share, i) => expect(share).toBeCloseTo(expected[i] ?? NaN, 6));
  });

  it("has the keep-alive as its quantile function", () => {
    const { idleS, aliveShare, keepAliveS } = keepAliveSurvival(loadFacts().aws.keepAlive);
    expect(keepAliveS.probabilities.at(0)).toBe(0);
    expect(keepAliveS.probabilities.at(-1)).toBe(1);
    expect(keepAliveS.values.at(-1)).toBe(idleS[aliveShare.indexOf(0)]);
    keepAliveS.values.forEach((idle, i) =>
      expect(1 - readLinearly(idleS, aliveShare, idle)).toBeCloseTo(keepAliveS.probabilities[i] ?? NaN, 12),
    );
  });
});

describe("a survival curve as a quantile function", () => {
  it("starts at the last time with everyone alive, and jumps where nobody dies", () => {
    expect(survivalToQuantiles([10, 20, 30, 40, 50], [1, 1, 0.5, 0.5, 0])).toEqual({
      probabilities: [0, 0.5, 0.5, 1],
      values: [20, 30, 40, 50],
    });
  });

  it("dies from the start if the first share is below 1", () => {
    expect(survivalToQuantiles([10, 20], [0.5, 0])).toEqual({ probabilities: [0, 0.5, 1], values: [0, 10, 20] });
  });

  it("keeps two points of a long flat part, whatever the curve", () => {
    const curve = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }).map((drops) => {
      const total = drops.reduce((sum, drop) => sum + drop, 0) + 1;
      let dead = 0;
      return [...drops.map((drop) => 1 - (dead += drop) / total), 0];
    });
    fc.assert(
      fc.property(curve, (aliveShare) => {
        const times = aliveShare.map((_, i) => (i + 1) * 10);
        const { probabilities, values } = survivalToQuantiles(times, aliveShare);
        expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b));
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        expect([probabilities.at(0), probabilities.at(-1)]).toEqual([0, 1]);
        for (const p of probabilities)
          expect(probabilities.filter((other) => other === p).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
