// Evenly spaced requests, one apart by g: what happens at exactly the end of a request and at exactly the expiry of an instance.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate } from "../testing/engine.ts";
import { arrivalsAt, constantUs, modelOf, steady } from "../testing/model.ts";

const REQUESTS = 40;

/** The cold column of evenly spaced requests. */
function coldPattern(gapUs: number, warmUs: number, initUs: number, keepAliveUs: number): string {
  const timesUs = Array.from({ length: REQUESTS }, (_, i) => i * gapUs);
  const run = simulate(
    modelOf({
      durationS: (REQUESTS * gapUs + 1) / 1e6,
      arrivals: arrivalsAt(...timesUs),
      function: { waitUs: constantUs(warmUs), initUs: constantUs(initUs), keepAliveUs: constantUs(keepAliveUs) },
    }),
  );
  expect(run.summary.coldStarts.count).toBe(run.requests.cold.reduce((sum, cold) => sum + cold, 0));
  return [...run.requests.cold].join("");
}
const ALL_COLD = "1".repeat(REQUESTS);
const IN_TURN = "10".repeat(REQUESTS / 2);
const ONE_COLD = `1${"0".repeat(REQUESTS - 1)}`;

const warm = fc.integer({ min: 0, max: 2000 });
const init = fc.integer({ min: 1, max: 2000 });
const keepAlive = fc.integer({ min: 0, max: 2000 });
/** Mostly small, often 0: the boundary itself. */
const beyond = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 }));

describe("a timeout", () => {
  it("ends its instance, and what fails there may be sent again at that very moment", () => {
    const { requests } = simulate(
      modelOf({
        arrivals: arrivalsAt(0, 0),
        client: { retries: 1 },
        function: { requestsPerInstance: 2, waitUs: constantUs(2_000_000), timeoutUs: 1_000_000 },
      }),
    );
    expect([...requests.attempts]).toEqual([2, 2]);
    expect([...requests.endUs]).toEqual([2_000_000, 2_000_000]);
  });
});

describe("requests evenly spaced by g, warm Sw < cold Sc", () => {
  it("g ≥ Sc + k: all cold", () => {
    fc.assert(
      fc.property(warm, init, keepAlive, beyond, (warmUs, initUs, keepAliveUs, more) => {
        expect(coldPattern(warmUs + initUs + keepAliveUs + more, warmUs, initUs, keepAliveUs)).toBe(ALL_COLD);
      }),
    );
  });

  it("Sw + k ≤ g < Sc + k, and the first has ended: cold and warm in turn", () => {
    fc.assert(
      fc.property(warm, init, keepAlive, fc.nat(), (warmUs, initUs, keepAliveUs, where) => {
        const least = Math.max(warmUs + keepAliveUs, warmUs + initUs);
        const beyondLast = warmUs + initUs + keepAliveUs;
        fc.pre(least < beyondLast);
        for (const gapUs of [least, beyondLast - 1, least + (where % (beyondLast - least))]) {
          expect(coldPattern(gapUs, warmUs, initUs, keepAliveUs)).toBe(IN_TURN);
        }
      }),
    );
  });

  it("Sc ≤ g < Sw + k: exactly one cold", () => {
    fc.assert(
      fc.property(warm, init, keepAlive, fc.nat(), (warmUs, initUs, keepAliveUs, where) => {
        const least = warmUs + initUs;
        const beyondLast = warmUs + keepAliveUs;
        fc.pre(least < beyondLast);
        for (const gapUs of [least, beyondLast - 1, least + (where % (beyondLast - least))]) {
          expect(coldPattern(gapUs, warmUs, initUs, keepAliveUs)).toBe(ONE_COLD);
        }
      }),
    );
  });

  it.each([
    [4, 249_999, ONE_COLD],
    [4, 250_000, ONE_COLD],
    [4, 250_001, ALL_COLD],
  ])("also from a constant rate of %f/s: a first run of %i µs", (ratePerS, coldUs, pattern) => {
    const { requests } = simulate(
      modelOf({
        durationS: REQUESTS / ratePerS,
        arrivals: steady("constant", ratePerS),
        function: {
          waitUs: constantUs(0),
          initUs: constantUs(coldUs),
          keepAliveUs: constantUs(coldUs > 250_000 ? 0 : 250_001),
        },
      }),
    );
    expect([...requests.arrivalUs]).toEqual(Array.from({ length: REQUESTS }, (_, i) => i * 250_000));
    expect([...requests.cold].join("")).toBe(pattern);
  });
});
