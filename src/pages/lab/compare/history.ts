// The history of a session: each scenario that was run since one was opened, what was changed from the one before, and what came of it.
// Plain data; every function answers a new history.
import { changesBetween, type Change, type LatencyParts } from "#experiments";
import type { Run, Summary } from "#engine";
import type { Scenario } from "#scenario";

export interface Step {
  readonly scenario: Scenario;
  /** From the step before; none for what was opened. */
  readonly changes: readonly Change[];
  /** Of its run; null while none has finished. */
  readonly summary: Summary | null;
  /** Where its time went; null until it is summed up. */
  readonly parts: LatencyParts | null;
}

export interface History {
  /** What was opened: another one begins another history. */
  readonly opened: Scenario;
  readonly steps: readonly Step[];
  /** The step on show. */
  readonly at: number;
  /** The step that all others are held against, in place of the one before each. */
  readonly pinned: number | null;
  readonly changedMs: number;
}

/** Changes of one setting that follow each other this closely are one: a control is on its way to where it will be left. */
export const ONE_CHANGE_MS = 2000;
/** A history of an hour; more steps would be a list that nobody reads. The first, what was opened, stays. */
const MOST_STEPS = 60;

export function beginHistory(opened: Scenario): History {
  const first: Step = { scenario: opened, changes: [], summary: null, parts: null };
  return { opened, steps: [first], at: 0, pinned: null, changedMs: -Infinity };
}

/** Of a scenario that was opened to be held against another, which is the step before it and is pinned. */
export function beginComparison(opened: Scenario, versus: Scenario): History {
  const { steps, ...begun } = beginHistory(opened);
  const changes = changesBetween(versus, opened);
  // Held against itself there is nothing to tell.
  if (changes.length === 0) return { ...begun, steps };
  return {
    ...begun,
    steps: [
      { ...steps[0], scenario: versus },
      { ...steps[0], changes },
    ],
    at: 1,
    pinned: 0,
  };
}

/** What is undone and done again: its title, too, though no run depends on it. */
function editsBetween(before: Scenario, after: Scenario): readonly Change[] {
  const title = { path: "title", before: before.title, after: after.title };
  return [...(title.before === title.after ? [] : [title]), ...changesBetween(before, after)];
}

/** The scenario is now this one, which is allowed. What had been undone is gone once something else is changed, but for what is pinned. */
export function changed(history: History, scenario: Scenario, nowMs: number): History {
  const { steps, at } = history;
  const here = steps[at];
  const changes = editsBetween(here.scenario, scenario);
  if (changes.length === 0) return history;
  const before = at > 0 ? steps[at - 1] : null;
  const goesOn =
    before !== null &&
    at === steps.length - 1 &&
    history.pinned !== at &&
    nowMs - history.changedMs < ONE_CHANGE_MS &&
    pathsOf(changes) === pathsOf(here.changes) &&
    // What is moved is on its way; what is added or taken away is not.
    scenario.interventions.length === here.scenario.interventions.length;
  const last = goesOn ? at - 1 : Math.max(at, history.pinned ?? 0);
  const kept = steps.slice(0, last + 1);
  const from = steps[last];
  const step: Step = { scenario, changes: editsBetween(from.scenario, scenario), summary: null, parts: null };
  return shortened({ ...history, steps: [...kept, step], at: kept.length, changedMs: nowMs });
}

/** A run has finished. */
export function finished(history: History, scenario: Scenario, { summary }: Run): History {
  const index = history.steps.findIndex((step) => step.scenario === scenario && step.summary === null);
  if (index < 0) return history;
  return { ...history, steps: history.steps.with(index, { ...history.steps[index], summary }) };
}

/** Of a run that has finished, it is known where its time went. */
export function measured(history: History, scenario: Scenario, parts: LatencyParts): History {
  const index = history.steps.findIndex((step) => step.scenario === scenario);
  return index < 0 ? history : { ...history, steps: history.steps.with(index, { ...history.steps[index], parts }) };
}

/** Whoever turns to something else has left the control: what comes next is a change of its own. */
export function settled(history: History): History {
  return { ...history, changedMs: -Infinity };
}

/** Shows another step; its scenario is what to run. */
export function gone(history: History, at: number): History {
  return { ...history, at: Math.min(history.steps.length - 1, Math.max(0, at)), changedMs: -Infinity };
}

/** Holds all others against this step from now on; null for each against the one before it. */
export function pinned(history: History, step: number | null): History {
  return { ...history, pinned: step };
}

/** What the step on show is held against: the one that is pinned, else the one before it; null for what was opened. */
export function baselineOf({ steps, at, pinned: pin }: History): Step | null {
  if (pin !== null && pin !== at) return steps[pin];
  return at > 0 ? steps[at - 1] : null;
}

/**
 * What an address tells that the step on show is held against: what is pinned, and, where both are looked at side by side, what stands
 * beside it; null for nothing.
 */
export function heldAgainstIn(history: History, sideBySide: boolean): Scenario | null {
  return sideBySide || history.pinned !== null ? (baselineOf(history)?.scenario ?? null) : null;
}

function shortened(history: History): History {
  const { steps, at, pinned: pin } = history;
  if (steps.length <= MOST_STEPS) return history;
  const second = { ...steps[2], changes: editsBetween(steps[0].scenario, steps[2].scenario) };
  const moved = pin === null || pin === 1 ? null : Math.max(0, pin - 1);
  return { ...history, steps: [steps[0], second, ...steps.slice(3)], at: at - 1, pinned: pin === 0 ? 0 : moved };
}

function pathsOf(changes: readonly Change[]): string {
  return changes.map(({ path }) => path).join(" ");
}
