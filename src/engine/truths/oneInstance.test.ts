// One instance at most, with keep-alive k: cold starts, rejections and lifetimes in closed form.
import { describe, it } from "vitest";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { expectTruth, handlersOf, share } from "./runs.ts";

const cases = [
  { ratePerS: 1, keepAliveS: 1, warmS: 0.5, startS: 0.1, initS: 0.3, firstRunS: 0.1 },
  { ratePerS: 0.2, keepAliveS: 10, warmS: 2, startS: 0, initS: 1, firstRunS: 0 },
  { ratePerS: 4, keepAliveS: 0.1, warmS: 0.2, startS: 0.5, initS: 0.25, firstRunS: 0.5 },
  { ratePerS: 0.5, keepAliveS: 0, warmS: 1, startS: 0, initS: 0.5, firstRunS: 0 },
];

describe("one instance at most", () => {
  describe.each(cases)(
    "λ = $ratePerS/s, k = $keepAliveS s, warm $warmS s",
    ({ ratePerS, keepAliveS, warmS, startS, initS, firstRunS }) => {
      it.each(handlersOf(warmS * SECOND_US))("%s handler", (_, handler) => {
        const coldS = startS + initS + firstRunS + warmS;
        const p = Math.exp(-ratePerS * keepAliveS);
        const serviceS = p * coldS + (1 - p) * warmS;
        const idleS = p < 1 ? 1 / ratePerS - (keepAliveS * p) / (1 - p) : 0;
        const warmUpS = 100 * (coldS + keepAliveS + 1 / ratePerS);
        expectTruth(
          {
            arrivals: steady("poisson", ratePerS),
            durationS: warmUpS + 6000 / ratePerS,
            warmUpS,
            function: {
              maxConcurrency: 1,
              keepAliveUs: constantUs(keepAliveS * SECOND_US),
              waitUs: handler,
              startUs: constantUs(startS * SECOND_US),
              initUs: constantUs(initS * SECOND_US),
              firstRunCpuUs: constantUs(firstRunS * SECOND_US),
            },
          },
          (run) => ({
            cold: run.summary.coldStarts.share,
            rejected: share(run, "throttled"),
            latencyS: run.summary.latencyMs.mean / 1000,
            lifetimeS: run.summary.instances.meanLifetimeS,
          }),
          {
            cold: p,
            rejected: (ratePerS * serviceS) / (1 + ratePerS * serviceS),
            latencyS: serviceS,
            lifetimeS: coldS + keepAliveS + (1 / p - 1) * (warmS + idleS),
          },
        );
      });
    },
  );

  it("whose initialisation and work vary together with keep-alive: the means still decide", () => {
    const [ratePerS, keepAliveS, warmS, initS] = [0.8, 1.5, 0.7, 0.6];
    const p = Math.exp(-ratePerS * keepAliveS);
    const serviceS = warmS + p * initS;
    expectTruth(
      {
        arrivals: steady("poisson", ratePerS),
        durationS: 13_500,
        warmUpS: 1000,
        function: {
          maxConcurrency: 1,
          keepAliveUs: constantUs(keepAliveS * SECOND_US),
          waitUs: exponentialUs(warmS * SECOND_US),
          initUs: exponentialUs(initS * SECOND_US),
        },
      },
      (run) => ({ cold: run.summary.coldStarts.share, rejected: share(run, "throttled") }),
      { cold: p, rejected: (ratePerS * serviceS) / (1 + ratePerS * serviceS) },
    );
  });
});
