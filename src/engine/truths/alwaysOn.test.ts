// The always-on alternative against queueing theory: M/M/c, M/D/1 and Pollaczek–Khinchine, means and quantiles.
import { describe, it } from "vitest";
import type { Distribution } from "../model.ts";
import { constantUs, exponentialUs, steady, type ModelOverrides } from "../testing/model.ts";
import { expectTruth } from "./runs.ts";
import { erlangC, type Expected, lognormalSecondMoment, lognormalUs } from "./support.ts";

const MEAN_US = 100_000;

/** Slots under this load each, warmed up; a request's latency is its wait and service. */
function served(load: number, slots: number, handler: Distribution, requests: number): ModelOverrides {
  const ratePerS = (load * slots * 1e6) / MEAN_US;
  const warmUpS = requests / 4 / ratePerS;
  return {
    arrivals: steady("poisson", ratePerS),
    warmUpS,
    durationS: warmUpS + requests / ratePerS,
    function: { waitUs: handler },
    server: { count: slots },
  };
}

/** The value at which a non-decreasing distribution function of time reaches p. */
function quantile(distribution: (us: number) => number, p: number): number {
  let [low, high] = [0, MEAN_US];
  while (distribution(high) < p) high *= 1.5;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** Percentiles in milliseconds; an aggregate may be off by 0.5 % of itself. */
function percentiles(quantileUs: (p: number) => number): Readonly<Record<"p50" | "p90" | "p99", Expected>> {
  const at = (p: number): Expected => ({ value: quantileUs(p) / 1000, besides: (0.005 * quantileUs(p)) / 1000 });
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

/** P(wait + service ≤ t) in M/M/c. */
function responseMMc(load: number, servers: number): (us: number) => number {
  const waits = erlangC(load * servers, servers);
  const mu = 1 / MEAN_US;
  const theta = servers * mu * (1 - load);
  return (us) => {
    const both = (theta * Math.exp(-mu * us) - mu * Math.exp(-theta * us)) / (theta - mu);
    return 1 - (1 - waits) * Math.exp(-mu * us) - waits * both;
  };
}

/** P(wait ≤ t) in M/D/1 (Erlang, 1909). */
function waitMD1(load: number): (us: number) => number {
  return (us) => {
    let sum = 0;
    for (let k = 0; k * MEAN_US <= us; k++) {
      const x = (load * (k * MEAN_US - us)) / MEAN_US;
      let term = Math.exp(-x);
      for (let i = 1; i <= k; i++) term *= x / i;
      sum += term;
    }
    return (1 - load) * sum;
  };
}

describe("M/M/c", () => {
  it.each([
    [0.5, 1],
    [0.8, 1],
    [0.7, 3],
    [0.85, 10],
  ])("load %f on %i slots", (load, servers) => {
    const waitUs = (erlangC(load * servers, servers) * MEAN_US) / (servers * (1 - load));
    expectTruth(
      served(load, servers, exponentialUs(MEAN_US), 10_000),
      ({ summary: { server } }) => ({ ...server.latencyMs, utilisation: server.meanUtilisation }),
      {
        mean: (waitUs + MEAN_US) / 1000,
        utilisation: load,
        ...percentiles((p) => quantile(responseMMc(load, servers), p)),
      },
    );
  });
});

describe("M/D/1", () => {
  it.each([0.3, 0.6, 0.8])("load %f", (load) => {
    expectTruth(served(load, 1, constantUs(MEAN_US), 10_000), ({ summary }) => ({ ...summary.server.latencyMs }), {
      mean: (MEAN_US + (load * MEAN_US) / (2 * (1 - load))) / 1000,
      ...percentiles((p) => MEAN_US + quantile(waitMD1(load), p)),
    });
  });
});

describe("Pollaczek–Khinchine: mean wait = λE[S²] / 2(1 − ρ)", () => {
  const services: readonly { service: string; handler: Distribution; secondMoment: number }[] = [
    {
      service: "uniform",
      handler: { kind: "uniform", min: 0, max: 2 * MEAN_US },
      secondMoment: (4 / 3) * MEAN_US ** 2,
    },
    { service: "lognormal", handler: lognormalUs(MEAN_US, 8), secondMoment: lognormalSecondMoment(MEAN_US, 8) },
    {
      service: "two-valued",
      handler: { kind: "empirical", samples: [MEAN_US / 2, MEAN_US / 2, 2 * MEAN_US] },
      secondMoment: ((2 * 0.25 + 4) / 3) * MEAN_US ** 2,
    },
  ];
  it.each(services.flatMap((each) => [0.4, 0.75].map((load) => ({ ...each, load }))))(
    "$service service, load $load",
    (each) => {
      const { handler, secondMoment, load } = each;
      const waitUs = ((load / MEAN_US) * secondMoment) / (2 * (1 - load));
      expectTruth(served(load, 1, handler, 8000), ({ summary }) => ({ mean: summary.server.latencyMs.mean }), {
        mean: (MEAN_US + waitUs) / 1000,
      });
    },
  );
});

describe("a limited queue", () => {
  it.each([
    [1, 0, 0.8],
    [1, 3, 0.9],
    [2, 5, 1.3],
  ])("rejects as M/M/c/K does: %i slots, %i may wait, load %f", (slots, queueLimit, load) => {
    const offered = load * slots;
    const weights = [1];
    for (let n = 1; n <= slots + queueLimit; n++) weights.push((weights[n - 1] * offered) / Math.min(n, slots));
    const blocked = weights[slots + queueLimit] / weights.reduce((sum, weight) => sum + weight, 0);
    expectTruth(
      {
        ...served(load, slots, exponentialUs(MEAN_US), 6000),
        server: { count: 1, concurrencyEach: slots, queueLimit },
      },
      ({ summary }) => ({
        rejected: summary.server.rejected / summary.requests.total,
        utilisation: summary.server.meanUtilisation,
      }),
      { rejected: blocked, utilisation: load * (1 - blocked) },
    );
  });
});
