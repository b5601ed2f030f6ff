// The function model against a published simulator: SimFaaS (Mahmoudi and Khazaei, CLOSER 2021), its example over many seeds.
import { describe, it } from "vitest";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { expectTruth } from "./runs.ts";

const WARM_S = 1.991;
const COLD_S = 2.244;

describe("SimFaaS", () => {
  it("10⁶ s from empty at 0.9/s, keep-alive 600 s, newest instance first", () => {
    expectTruth(
      {
        arrivals: steady("poisson", 0.9),
        durationS: 1_000_000,
        function: {
          waitUs: exponentialUs(WARM_S * SECOND_US),
          initUs: constantUs(Math.round((COLD_S - WARM_S) * SECOND_US)),
          keepAliveUs: constantUs(600 * SECOND_US),
          reuse: "newestInstance",
        },
      },
      ({ summary }) => ({
        cold: summary.coldStarts.share,
        instances: summary.instances.mean,
        lifetimeS: summary.instances.meanLifetimeS,
      }),
      {
        cold: { value: 0.001338, besides: 0.000001 },
        instances: { value: 7.6964, besides: 0.0006 },
        lifetimeS: { value: 6414, besides: 3 },
      },
    );
  });
});
