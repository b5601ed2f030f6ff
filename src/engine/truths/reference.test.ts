// The engine against a model written for nothing but to be read: every instance ever started is looked at for every request.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reuse } from "../model.ts";
import { simulate } from "../testing/engine.ts";
import { constantUs, modelOf } from "../testing/model.ts";

interface Parameters {
  readonly requests: readonly { readonly atUs: number; readonly handlerUs: number }[];
  readonly initUs: number;
  readonly keepAliveUs: number;
  readonly limit: number;
  readonly provisioned: number;
  readonly reuse: Reuse;
}
interface Instance {
  readonly provisioned: boolean;
  freeAtUs: number;
  lastRequest: number;
}

/** The instance that runs each request, -1 if throttled; instances are numbered by start, provisioned ones first. */
function reference({ requests, initUs, keepAliveUs, limit, provisioned, reuse }: Parameters): {
  ran: number[];
  goneUs: number[];
} {
  // Those provisioned were released at 0, before any request, in the order of their numbers.
  const instances = Array.from({ length: provisioned }, (_, number): Instance => {
    return { provisioned: true, freeAtUs: 0, lastRequest: number - provisioned };
  });
  const expiryUs = (each: Instance) => (each.provisioned ? Infinity : each.freeAtUs + keepAliveUs);
  const ran = requests.map(({ atUs, handlerUs }, request) => {
    if (instances.filter((each) => each.freeAtUs > atUs).length >= limit) return -1;
    const idle = instances.filter((each) => each.freeAtUs <= atUs && atUs < expiryUs(each));
    const isBetter: Record<Reuse, (one: Instance, other: Instance) => boolean> = {
      mostRecentlyUsed: (one, other) =>
        one.freeAtUs > other.freeAtUs || (one.freeAtUs === other.freeAtUs && one.lastRequest > other.lastRequest),
      leastRecentlyUsed: (one, other) =>
        one.freeAtUs < other.freeAtUs || (one.freeAtUs === other.freeAtUs && one.lastRequest < other.lastRequest),
      newestInstance: (one, other) => instances.indexOf(one) > instances.indexOf(other),
    };
    const best = (some: Instance[], policy: Reuse) =>
      some.reduce<Instance | null>(
        (chosen, each) => (chosen === null || isBetter[policy](each, chosen) ? each : chosen),
        null,
      );
    const reused =
      best(
        idle.filter((each) => each.provisioned),
        "mostRecentlyUsed",
      ) ??
      best(
        idle.filter((each) => !each.provisioned),
        reuse,
      );
    const instance = reused ?? { provisioned: false, freeAtUs: atUs + initUs, lastRequest: -1 };
    if (reused === null) instances.push(instance);
    instance.freeAtUs = Math.max(atUs, instance.freeAtUs) + handlerUs;
    instance.lastRequest = request;
    return instances.indexOf(instance);
  });
  return { ran, goneUs: instances.map(expiryUs) };
}

/** Coarse times, so that several things happen at one moment. */
const parameters: fc.Arbitrary<Parameters> = fc.record({
  requests: fc
    .array(fc.record({ atUs: fc.integer({ min: 0, max: 60 }), handlerUs: fc.integer({ min: 0, max: 12 }) }), {
      maxLength: 60,
    })
    .map((list) => list.toSorted((a, b) => a.atUs - b.atUs)),
  initUs: fc.integer({ min: 0, max: 5 }),
  keepAliveUs: fc.integer({ min: 0, max: 20 }),
  limit: fc.integer({ min: 3, max: 12 }),
  provisioned: fc.integer({ min: 0, max: 3 }),
  reuse: fc.constantFrom("mostRecentlyUsed", "leastRecentlyUsed", "newestInstance"),
});

describe("which instance runs which request", () => {
  it("is as the rules say, ties included", () => {
    fc.assert(
      fc.property(parameters, (each) => {
        const { requests, instances } = simulate(
          modelOf({
            durationS: 1,
            arrivals: {
              kind: "arrivals",
              timesUs: each.requests.map(({ atUs }) => atUs),
              durationsUs: each.requests.map(({ handlerUs }) => handlerUs),
            },
            function: {
              initUs: constantUs(each.initUs),
              keepAliveUs: constantUs(each.keepAliveUs),
              maxConcurrency: each.limit,
              provisionedConcurrency: each.provisioned,
              reuse: each.reuse,
            },
          }),
        );
        const { ran, goneUs } = reference(each);
        expect([...requests.instance]).toEqual(ran);
        expect([...instances.reclaimedUs]).toEqual(goneUs);
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
