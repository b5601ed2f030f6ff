// A concurrency limit is a loss system: the share throttled is Erlang's B, whatever the distribution of the handler's time.
import { describe, expect, it } from "vitest";
import { SECOND_US, steady, type ModelOverrides } from "../testing/model.ts";
import { expectTruth, handlersOf, share } from "./runs.ts";
import { erlangB } from "./support.ts";

const MEAN_S = 0.2;
const REQUESTS = 5000;

/** Under an offered load A the share throttled is B(A, limit), once the system has forgotten that it began empty. */
function expectErlangB(load: number, limit: number, overrides: ModelOverrides): void {
  const warmUpS = 100 * MEAN_S;
  expectTruth(
    {
      arrivals: steady("poisson", load / MEAN_S),
      warmUpS,
      durationS: warmUpS + (REQUESTS * MEAN_S) / load,
      ...overrides,
    },
    (run) => ({ throttled: share(run, "throttled") }),
    { throttled: erlangB(load, limit) },
  );
}

describe("the share throttled is Erlang B", () => {
  it("by its formula: one server loses A / (1 + A), and tables give B(10, 10) = 0.2146", () => {
    expect(erlangB(0.5, 1)).toBeCloseTo(1 / 3, 12);
    expect(erlangB(10, 10)).toBeCloseTo(0.2146, 4);
  });

  const cases = (
    [
      [0.5, 1],
      [3, 3],
      [8, 10],
      [20, 15],
    ] as const
  ).flatMap(([load, limit]) =>
    handlersOf(MEAN_S * SECOND_US).map(([name, handler]) => ({ load, limit, name, handler })),
  );
  it.each(cases)("for load $load under a limit of $limit, $name handler", ({ load, limit, handler }) => {
    expectErlangB(load, limit, { function: { waitUs: handler, maxConcurrency: limit } });
  });

  const [, [, fullSpeed]] = handlersOf(MEAN_S * SECOND_US);
  const [, [, halfSpeed]] = handlersOf((MEAN_S * SECOND_US) / 2);
  it("for CPU work at half a vCPU, which takes twice as long", () => {
    expectErlangB(4, 5, { function: { cpuUs: halfSpeed, cpuSpeed: 0.5, maxConcurrency: 5 } });
  });

  it("for the account's limit over several functions", () => {
    expectErlangB(6, 7, {
      accountConcurrency: 7,
      functions: [{ share: 0.3 }, { share: 0.7 }],
      function: { waitUs: fullSpeed },
    });
  });
});
