// A concurrency limit is a loss system: the share throttled is Erlang's B, whatever the distribution of the handler's time.
import { describe, expect, it } from "vitest";
import { SECOND_US, steady } from "../testing/model.ts";
import { handlersOf, overSeeds, share } from "./runs.ts";
import { erlangB, expectMean } from "./support.ts";

const MEAN_S = 0.2;
const REQUESTS = 20_000;

/** Offered load A: arrivals at A / E[S], after the system has forgotten that it began empty. */
const offered = (load: number) => ({
  arrivals: steady("poisson", load / MEAN_S),
  durationS: 100 * MEAN_S + (REQUESTS * MEAN_S) / load,
  warmUpS: 100 * MEAN_S,
});

describe("the share throttled is Erlang B", () => {
  it("by its formula: one server loses A / (1 + A), and tables give B(10, 10) = 0.2146", () => {
    expect(erlangB(0.5, 1)).toBeCloseTo(1 / 3, 12);
    expect(erlangB(10, 10)).toBeCloseTo(0.2146, 4);
  });

  const cases = ([[0.5, 1], [3, 3], [8, 10], [20, 15]] as const).flatMap(([load, limit]) =>
    handlersOf(MEAN_S * SECOND_US).map(([name, handler]) => ({ load, limit, name, handler })),
  );
  it.each(cases)("for load $load under a limit of $limit, $name handler", ({ load, limit, handler }) => {
    const shares = overSeeds({ ...offered(load), function: { waitUs: handler, maxConcurrency: limit } }, (run) => share(run, "throttled"));
    expectMean(shares, erlangB(load, limit));
  });

  it("for CPU work at half a vCPU, which takes twice as long", () => {
    const [, [, handler]] = handlersOf((MEAN_S * SECOND_US) / 2);
    const shares = overSeeds({ ...offered(4), function: { cpuUs: handler, cpuSpeed: 0.5, maxConcurrency: 5 } }, (run) => share(run, "throttled"));
    expectMean(shares, erlangB(4, 5));
  });

  it("for the account's limit over several functions", () => {
    const [, [, handler]] = handlersOf(MEAN_S * SECOND_US);
    const model = { ...offered(6), accountConcurrency: 7, functions: [{ share: 0.3 }, { share: 0.7 }], function: { waitUs: handler } };
    const shares = overSeeds(model, (run) => share(run, "throttled"));
    expectMean(shares, erlangB(6, 7));
  });
});
