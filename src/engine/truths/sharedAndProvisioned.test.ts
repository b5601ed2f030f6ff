// Shared instances: cold when nobody was there for the keep-alive. Provisioned ones: cold when all of them are busy.
import { describe, it } from "vitest";
import { constantUs, SECOND_US, steady, UNLIMITED } from "../testing/model.ts";
import { expectTruth, handlersOf } from "./runs.ts";
import { erlangB } from "./support.ts";

const REQUESTS = 4000;

describe("unlimited requests per instance", () => {
  const parameters = [
    [2, 0.3, 0.5],
    [5, 0.2, 0.3],
    [1, 0.5, 0],
    [0.1, 2, 10],
  ] as const;
  const cases = parameters.flatMap(([ratePerS, meanS, keepAliveS]) =>
    handlersOf(meanS * SECOND_US).map(([name, handler]) => ({ ratePerS, meanS, keepAliveS, name, handler })),
  );
  it.each(cases)("share cold is e^(−λ(E[S]+k)): λ = $ratePerS/s, E[S] = $meanS s, k = $keepAliveS s, $name", (each) => {
    const { ratePerS, meanS, keepAliveS, handler } = each;
    const warmUpS = 50 * (meanS + keepAliveS + 1 / ratePerS);
    expectTruth(
      {
        arrivals: steady("poisson", ratePerS),
        warmUpS,
        durationS: warmUpS + REQUESTS / ratePerS,
        function: { waitUs: handler, keepAliveUs: constantUs(keepAliveS * SECOND_US), requestsPerInstance: UNLIMITED },
      },
      (run) => ({ cold: run.summary.coldStarts.share }),
      { cold: Math.exp(-ratePerS * (meanS + keepAliveS)) },
    );
  });
});

describe("provisioned instances with keep-alive 0", () => {
  const parameters = [
    [0.5, 1],
    [3, 2],
    [8, 10],
  ] as const;
  const cases = parameters.flatMap(([load, provisioned]) =>
    handlersOf(400_000).map(([name, handler]) => ({ load, provisioned, name, handler })),
  );
  it.each(cases)(
    "share cold is B(λE[S], P): load $load, $provisioned provisioned, $name",
    ({ load, provisioned, handler }) => {
      const ratePerS = load / 0.4;
      expectTruth(
        {
          arrivals: steady("poisson", ratePerS),
          warmUpS: 40,
          durationS: 40 + REQUESTS / ratePerS,
          function: { waitUs: handler, keepAliveUs: constantUs(0), provisionedConcurrency: provisioned },
        },
        (run) => ({ cold: run.summary.coldStarts.share }),
        { cold: erlangB(load, provisioned) },
      );
    },
  );
});
