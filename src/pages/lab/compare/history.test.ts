// What a session remembers: one step for each change, undone and done again, held against what was pinned.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Run } from "#engine";
import { parseScenario, type Scenario } from "#scenario";
import {
  baselineOf,
  beginComparison,
  beginHistory,
  changed,
  finished,
  gone,
  heldAgainstIn,
  ONE_CHANGE_MS,
  pinned,
  settled,
  type History,
} from "./history.ts";

const parsed = parseScenario({ durationS: 60, workload: { kind: "poisson", ratePerS: 1 } });
if (!parsed.ok) throw new Error("no scenario");
const opened = parsed.scenario;
const withMemory = (memoryMb: number): Scenario => ({ ...opened, function: { ...opened.function, memoryMb } });
const withRate = (ratePerS: number): Scenario => ({ ...opened, workload: { kind: "poisson", ratePerS } });
const memories = ({ steps }: History) => steps.map(({ scenario }) => scenario.function.memoryMb);
const first = opened.function.memoryMb;

it("takes a control on its way for one change, told from where it began", () => {
  let history = beginHistory(opened);
  for (const [index, memory] of [600, 700, 800].entries()) history = changed(history, withMemory(memory), index * 100);
  expect(memories(history)).toEqual([first, 800]);
  expect(history.steps[1].changes).toEqual([{ path: "function.memoryMb", before: first, after: 800 }]);
  history = changed(history, withMemory(900), ONE_CHANGE_MS + 300);
  expect(memories(history)).toEqual([first, 800, 900]);
  history = changed(history, { ...withRate(2), function: withMemory(900).function }, ONE_CHANGE_MS + 301);
  expect(history.at).toBe(3);
  expect(changed(history, history.steps[3].scenario, 0)).toBe(history);
});

it("takes another title for a change, whether anything else changes with it or not", () => {
  const renamed = { ...opened, title: "Mine" };
  const title = { path: "title", before: opened.title, after: "Mine" };
  const history = changed(beginHistory(opened), renamed, 0);
  expect(history.steps.map(({ changes }) => changes)).toEqual([[], [title]]);
  expect(gone(history, 0).steps[0].scenario).toBe(opened);
  expect(changed(history, renamed, 1)).toBe(history);
  const both = changed(beginHistory(opened), { ...withMemory(600), title: "Mine" }, 0);
  expect(both.steps[1].changes.map(({ path }) => path)).toEqual(["title", "function.memoryMb"]);
});

it("takes what comes after the reader turned to something else for a change of its own", () => {
  const history = settled(changed(beginHistory(opened), withMemory(600), 0));
  expect(memories(changed(history, withMemory(700), 1))).toEqual([first, 600, 700]);
});

it("takes what is moved for one change, and what is added or taken away for changes of their own", () => {
  const ended = (...timesS: readonly number[]): Scenario => ({
    ...opened,
    interventions: timesS.map((atS) => ({ atS, killInstances: 1 })),
  });
  let history = beginHistory(opened);
  for (const [index, scenario] of [ended(10), ended(20), ended(30), ended()].entries()) {
    history = changed(history, scenario, index);
  }
  expect(history.steps.map(({ scenario }) => scenario.interventions.length)).toEqual([0, 1, 0]);
  expect(history.steps[1].scenario).toEqual(ended(30));
});

it("goes back and forth, and forgets what was undone once something else is changed", () => {
  let history = changed(changed(beginHistory(opened), withMemory(600), 0), withRate(2), 1);
  history = gone(history, 1);
  expect(baselineOf(history)?.scenario).toBe(opened);
  history = gone(gone(history, 2), 0);
  expect(baselineOf(history)).toBeNull();
  history = changed(history, withMemory(1024), 9e9);
  expect(memories(history)).toEqual([first, 1024]);
});

it("holds every step against the one that is pinned", () => {
  let history = changed(changed(beginHistory(opened), withMemory(600), 0), withRate(2), 1);
  history = pinned(history, 0);
  expect(baselineOf(history)?.scenario).toBe(opened);
  history = pinned(history, 2);
  expect(baselineOf(history)?.scenario.function.memoryMb).toBe(600);
});

it("keeps what is pinned when something else is changed after going back", () => {
  const pinnedStep = pinned(changed(beginHistory(opened), withMemory(600), 0), 1);
  const history = changed(gone(pinnedStep, 0), withMemory(1024), 9e9);
  expect(memories(history)).toEqual([first, 600, 1024]);
  expect(baselineOf(history)?.scenario.function.memoryMb).toBe(600);
  expect(history.steps[2].changes).toEqual([{ path: "function.memoryMb", before: 600, after: 1024 }]);
});

it("begins with what a scenario is held against, which stays pinned", () => {
  const compared = beginComparison(withMemory(600), opened);
  expect(memories(compared)).toEqual([first, 600]);
  expect(compared.steps[1].changes).toEqual([{ path: "function.memoryMb", before: first, after: 600 }]);
  expect(baselineOf(changed(compared, withMemory(700), 0))?.scenario).toBe(opened);
  expect(beginComparison(opened, withMemory(first)).steps).toHaveLength(1);
});

it("tells an address what is pinned, and what is looked at side by side", () => {
  const history = changed(beginHistory(opened), withMemory(600), 0);
  expect(heldAgainstIn(history, false)).toBeNull();
  expect(heldAgainstIn(history, true)).toBe(opened);
  expect(heldAgainstIn(pinned(history, 0), false)).toBe(opened);
  expect(heldAgainstIn(beginHistory(opened), true)).toBeNull();
});

it("knows which run belongs to which step", () => {
  const run = { summary: { requests: { total: 3 } } } as unknown as Run;
  const history = changed(beginHistory(opened), withMemory(600), 0);
  expect(finished(history, opened, run).steps.map(({ summary }) => summary?.requests.total)).toEqual([3, undefined]);
  expect(finished(history, withMemory(1), run)).toBe(history);
});

it("stays a list that can be read, of changes that add up, whatever is done", () => {
  const act = fc.oneof(
    fc
      .integer({ min: 128, max: 9999 })
      .map((memory) => (history: History) => changed(history, withMemory(memory), Infinity)),
    fc.integer({ min: -1, max: 70 }).map((at) => (history: History) => gone(history, at)),
    fc
      .integer({ min: 0, max: 59 })
      .map((at) => (history: History) => pinned(history, at < history.steps.length ? at : null)),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 200 }), (acts) => {
      const history = acts.reduce((before, each) => each(before), beginHistory(opened));
      const { steps, at, pinned: pin } = history;
      expect(steps.length).toBeLessThanOrEqual(60);
      expect(steps[0].scenario).toBe(opened);
      expect(steps[at]).toBeDefined();
      expect(pin === null || steps[pin] !== undefined).toBe(true);
      for (const [index, { changes }] of steps.entries()) {
        if (index === 0) continue;
        const [before, after] = [steps[index - 1], steps[index]].map(({ scenario }) => scenario.function.memoryMb);
        expect(changes).toEqual(before === after ? [] : [{ path: "function.memoryMb", before, after }]);
      }
    }),
  );
});
