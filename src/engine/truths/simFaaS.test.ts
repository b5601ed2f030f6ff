// The function model against a published simulator: SimFaaS (Mahmoudi and Khazaei, CLOSER 2021), its example over many seeds.
import { describe, it } from "vitest";
import { constantUs, exponentialUs, SECOND_US, steady } from "../testing/model.ts";
import { measuresOverSeeds } from "./runs.ts";
import { expectMean } from "./support.ts";

const WARM_S = 1.991;
const COLD_S = 2.244;

describe("SimFaaS", () => {
  it("10⁶ s from empty at 0.9/s, keep-alive 600 s, newest instance first", () => {
    const found = measuresOverSeeds(
      {
        arrivals: steady("poisson", 0.9), durationS: 1_000_000,
        function: {
          waitUs: exponentialUs(WARM_S * SECOND_US), initUs: constantUs(Math.round((COLD_S - WARM_S) * SECOND_US)),
          keepAliveUs: constantUs(600 * SECOND_US), reuse: "newestInstance",
        },
      },
      ({ summary }) => ({
        cold: summary.coldStarts.share, instances: summary.instances.mean, lifetimeS: summary.instances.meanLifetimeS,
      }),
    );
    expectMean(found.cold, 0.001338, 0.000001);
    expectMean(found.instances, 7.6964, 0.0006);
    expectMean(found.lifetimeS, 6414, 3);
  }, 60_000);
});
