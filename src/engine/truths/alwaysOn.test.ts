// The always-on alternative against queueing theory: M/M/c, M/D/1 and Pollaczek–Khinchine, means and quantiles.
import { describe, it } from "vitest";
import type { Distribution } from "../model.ts";
import { constantUs, exponentialUs, steady } from "../testing/model.ts";
import { lognormalSecondMoment, lognormalUs, erlangC, expectMean } from "./support.ts";
import { measuresOverSeeds } from "./runs.ts";

const MEAN_US = 100_000;
const QUANTILES = [["p50", 0.5], ["p90", 0.9], ["p99", 0.99]] as const;
/** A percentile of an aggregate may be off by this share of itself. */
const BUCKET = 0.005;

/** The summary of `count` servers of one slot under this load each, warmed up; latency is wait and service. */
function served(load: number, count: number, handler: Distribution, requests = 60_000) {
  const ratePerS = (load * count * 1e6) / MEAN_US;
  const warmUpS = 20_000 / ratePerS;
  return measuresOverSeeds(
    { arrivals: steady("poisson", ratePerS), warmUpS, durationS: warmUpS + requests / ratePerS, function: { waitUs: handler }, server: { count } },
    ({ summary: { server } }) => ({ ...server.latencyMs, rejected: server.rejected, utilisation: server.meanUtilisation }),
  );
}

/** The value at which a non-decreasing distribution function reaches p. */
function quantile(distribution: (us: number) => number, p: number): number {
  let [low, high] = [0, 1000 * MEAN_US];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** P(wait + service ≤ t) in M/M/c. */
function responseMMc(load: number, servers: number): (us: number) => number {
  const waits = erlangC(load * servers, servers);
  const mu = 1 / MEAN_US;
  const theta = servers * mu * (1 - load);
  return (us) => {
    const together =
      Math.abs(theta - mu) < 1e-12 * mu
        ? (1 + mu * us) * Math.exp(-mu * us)
        : (theta * Math.exp(-mu * us) - mu * Math.exp(-theta * us)) / (theta - mu);
    return 1 - (1 - waits) * Math.exp(-mu * us) - waits * together;
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
  it.each([[0.5, 1], [0.8, 1], [0.7, 3], [0.9, 10]])("load %f on %i slots", (load, servers) => {
    const found = served(load, servers, exponentialUs(MEAN_US));
    const waitUs = (erlangC(load * servers, servers) * MEAN_US) / (servers * (1 - load));
    expectMean(found.mean, (waitUs + MEAN_US) / 1000);
    expectMean(found.utilisation, load);
    for (const [name, p] of QUANTILES) {
      const expected = quantile(responseMMc(load, servers), p) / 1000;
      expectMean(found[name], expected, BUCKET * expected);
    }
  });
});

describe("M/D/1", () => {
  it.each([0.3, 0.6, 0.8])("load %f", (load) => {
    const found = served(load, 1, constantUs(MEAN_US));
    expectMean(found.mean, (MEAN_US + (load * MEAN_US) / (2 * (1 - load))) / 1000);
    for (const [name, p] of QUANTILES) {
      const expected = (MEAN_US + quantile(waitMD1(load), p)) / 1000;
      expectMean(found[name], expected, BUCKET * expected);
    }
  });
});

describe("Pollaczek–Khinchine: mean wait = λE[S²] / 2(1 − ρ)", () => {
  const services: readonly (readonly [string, Distribution, number])[] = [
    ["uniform", { kind: "uniform", min: 0, max: 2 * MEAN_US }, (4 / 3) * MEAN_US ** 2],
    ["lognormal", lognormalUs(MEAN_US, 8), lognormalSecondMoment(MEAN_US, 8)],
    ["of two values", { kind: "empirical", samples: [MEAN_US / 2, MEAN_US / 2, 2 * MEAN_US] }, (0.25 * 2 + 4) / 3 * MEAN_US ** 2],
  ];
  it.each(services.flatMap((service) => [0.4, 0.75].map((load) => [...service, load] as const)))(
    "%s service, second moment %o, load %f",
    (_, handler, secondMoment, load) => {
      const found = served(load, 1, handler);
      expectMean(found.mean, (MEAN_US + ((load / MEAN_US) * secondMoment) / (2 * (1 - load))) / 1000);
    },
  );
});

describe("a limited queue", () => {
  it.each([[1, 0, 0.8], [1, 3, 0.9], [2, 5, 1.3]])("of M/M/c/K rejects its share: %i slots, %i may wait, load %f", (servers, queueLimit, load) => {
    const offered = load * servers;
    const weights = [1];
    for (let n = 1; n <= servers + queueLimit; n++) weights.push((weights[n - 1] * offered) / Math.min(n, servers));
    const blocked = weights[servers + queueLimit] / weights.reduce((sum, weight) => sum + weight, 0);
    const ratePerS = (offered * 1e6) / MEAN_US;
    const found = measuresOverSeeds(
      {
        arrivals: steady("poisson", ratePerS), warmUpS: 100, durationS: 100 + 20_000 / ratePerS,
        function: { waitUs: exponentialUs(MEAN_US) }, server: { count: 1, concurrencyEach: servers, queueLimit },
      },
      ({ summary }) => ({ rejected: summary.server.rejected / summary.requests.total, utilisation: summary.server.meanUtilisation }),
    );
    expectMean(found.rejected, blocked);
    expectMean(found.utilisation, load * (1 - blocked));
  });
});
