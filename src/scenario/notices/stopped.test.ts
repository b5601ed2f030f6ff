// That a run met a bound is told once, of the run as a whole.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { resolve } from "../resolve/resolve.ts";
import { parsedScenario } from "../testing/written.ts";
import { noticeLine } from "./notice.ts";
import { stopNotices } from "./stopped.ts";

it("says nothing of a run that came to its end", () => {
  expect(stopNotices(simulate(resolve(parsedScenario({ durationS: 1 }), null)).stopped)).toEqual([]);
});

it("says where a run was stopped, and what had not ended", () => {
  const scenario = parsedScenario({
    trigger: "upload",
    workload: { kind: "arrivals", timesS: [0] },
    function: { errorShare: 1 },
    async: { maxRetries: 100, retryWaitS: [1e9], maxEventAgeS: 1e9 },
  });
  const run = simulate(resolve(scenario, null), { bounds: { steps: 3, stepsPerRequest: 0, timeUs: 1e15 } });
  expect(run.stopped).toMatchObject({ bound: "steps", unfinished: 1 });
  const [notice] = stopNotices(run.stopped);
  expect(noticeLine(notice)).toMatch(
    /^\(whole document\): stopped at 0 s of simulated time, where 1 request had not ended: /,
  );
});
