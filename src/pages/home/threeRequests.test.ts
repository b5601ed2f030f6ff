// The three clicks of the start page: the second finds the first one's instance, the third comes while that is busy.
import { expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { JOURNEYS, journey } from "./journey.ts";
import { SCENARIO } from "./scenario.ts";
import { readThree } from "./threeRequests.ts";

it("adds each request up, and finds the third cold for want of a free instance", async () => {
  const { requests, instances } = simulate(resolve(await loadPreset(SCENARIO), null));
  const { parts, third } = readThree(requests);
  expect(requests.rows).toBe(3);
  for (const { pageMs, beforeMs, startMs, handlerMs, afterMs, totalMs } of parts)
    expect(pageMs + beforeMs + startMs + handlerMs + afterMs).toBeCloseTo(totalMs, 6);
  expect(parts.map(({ costUsd }) => costUsd)).toEqual([...requests.costUsd]);
  expect(parts.map(({ startMs }) => startMs > 0)).toEqual([true, false, true]);
  expect(requests.invokedUs[2]).toBeLessThan(requests.handlerEndUs[1]);
  expect(instances.count).toBe(2);
  expect(third).toBe("slow");
});

it("counts the page where the diagram shows it: with the first request alone, and as long as in lesson 6", async () => {
  const run = async (name: string) => simulate(resolve(await loadPreset(name), null)).requests;
  const { parts } = readThree(await run(SCENARIO));
  const drawn = JOURNEYS.map((kind) => journey(kind).some(({ room }) => room === "webServer"));
  expect(parts.map(({ pageMs }) => pageMs > 0)).toEqual(drawn);
  const lesson = readThree(await run("first-visitor")).parts;
  expect(parts.slice(0, 2).map(({ totalMs }) => totalMs)).toEqual(lesson.slice(0, 2).map(({ totalMs }) => totalMs));
});
