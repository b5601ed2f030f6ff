// The three clicks of the start page: the second finds the first one's instance, the third comes while that is busy.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { readThree, SCENARIO } from "./threeRequests.ts";

it("adds each request up, and finds the third cold for want of a free instance", async () => {
  const { requests, instances } = simulate(resolve(await loadPreset(SCENARIO), null));
  const { parts, third } = readThree(requests);
  expect(requests.rows).toBe(3);
  for (const { beforeMs, startMs, handlerMs, afterMs, totalMs } of parts)
    expect(beforeMs + startMs + handlerMs + afterMs).toBeCloseTo(totalMs, 6);
  expect(parts.map(({ costUsd }) => costUsd)).toEqual([...requests.costUsd]);
  expect(parts.map(({ startMs }) => startMs > 0)).toEqual([true, false, true]);
  expect(requests.invokedUs[2]).toBeLessThan(requests.handlerEndUs[1]);
  expect(instances.count).toBe(2);
  expect(third).toBe("slow");
});
