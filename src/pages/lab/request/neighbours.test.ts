// Neighbours on an instance agree with its history, and lead back to where one came from.
import { expect, test } from "vitest";
import { instanceHistory, simulate } from "#engine";
import { parseScenario, resolve } from "#scenario";
import { neighboursOf } from "./neighbours.ts";

const parsed = parseScenario({
  version: 1,
  durationS: 60,
  workload: { kind: "poisson", ratePerS: 5 },
  function: { maxConcurrency: 3, waitMs: 400 },
});
if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
const run = simulate(resolve(parsed.scenario, null));
const { requests } = run;

test("the one before on the instance is the last of its history", () => {
  for (let row = 0; row < requests.rows; row++) {
    const { previousOnInstance } = neighboursOf(requests, row);
    const instance = requests.instance[row];
    const last = instance < 0 ? undefined : instanceHistory(run, instance, row).before.at(-1);
    expect(previousOnInstance).toBe(last?.row ?? null);
  }
});

test("next and previous undo each other", () => {
  for (let row = 0; row < requests.rows; row++) {
    const { next, nextOnInstance } = neighboursOf(requests, row);
    if (next !== null) expect(neighboursOf(requests, next).previous).toBe(row);
    if (nextOnInstance !== null) expect(neighboursOf(requests, nextOnInstance).previousOnInstance).toBe(row);
  }
  expect(neighboursOf(requests, 0).previous).toBeNull();
  expect(neighboursOf(requests, requests.rows - 1).next).toBeNull();
});
