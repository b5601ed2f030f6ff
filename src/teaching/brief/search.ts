// Par: the least there is among the combinations that meet every goal with every seed. Every combination is tried, so that it is no opinion.
import { questionKey } from "#host/predict";
import type { Scenario } from "#scenario";
import type { RunScenario } from "#teaching/reading";
import type { Brief } from "./brief.ts";
import {
  combinationsOf,
  differencesBetween,
  indexOfChange,
  scenarioFrom,
  startIndex,
  startOf,
  withEachSeed,
} from "./combinations.ts";
import { isMet, outcomeOfReadings, readingOf, type Outcome, type Reading } from "./outcome.ts";

/** What a search found, as content/en/par.json keeps it. */
export interface Par {
  /** What it was computed of: see `digestOf`. */
  readonly of: string;
  readonly combinations: number;
  /** How many of them meet every goal with every seed. */
  readonly keeping: number;
  /** The combination that is par: of several, the one that changes least of the start, and of those the first. */
  readonly best: number;
  /** What it comes to: the mean over the seeds. */
  readonly least: number;
  /** Which goals the start meets with every seed. */
  readonly start: readonly boolean[];
  /** The combination that the wrong fix is, and which goals it meets with every seed. */
  readonly wrong: { readonly at: number; readonly met: readonly boolean[] };
}

export type OnProgress = (done: number, combinations: number) => void;

/** A name for all of a brief that decides its par: texts are none of it. */
export function digestOf({ seeds, goals, unlocked, least, wrongFix }: Brief, start: Scenario): string {
  return questionKey(
    seeds,
    goals.map(({ quantity, of, atLeast, atMost }) => [quantity, of, atLeast, atMost]),
    unlocked.map(({ setting, values }) => [setting, values]),
    least.quantity,
    wrongFix.change,
    start,
  );
}

/**
 * Tries every combination: with the first seed, and where that met every goal with the others, too. Null where none meets all.
 * Rejects with the signal's reason, with what was wrong with a run, and where the start or the wrong fix is no combination.
 */
export async function searchPar(
  brief: Brief,
  runScenario: RunScenario,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Par | null> {
  const start = await startOf(brief);
  const from = startIndex(brief, start);
  const wrong = indexOfChange(brief, start, brief.wrongFix.change);
  if (from === -1) throw new RangeError("The start is none of the combinations.");
  if (wrong === -1) throw new RangeError("The wrong fix is none of the combinations.");
  const combinations = combinationsOf(brief);
  const told = new Map<number, Outcome>();
  let keeping = 0;
  let best: { readonly at: number; readonly least: number; readonly changes: number } | null = null;
  for (let at = 0; at < combinations; at++) {
    onProgress(at, combinations);
    const outcome = await outcomeAt(brief, start, at, runScenario, signal, at === from || at === wrong);
    if (at === from || at === wrong) told.set(at, outcome);
    if (!outcome.met) continue;
    keeping++;
    if (outcome.least === null) continue;
    const found = { at, least: outcome.least, changes: differencesBetween(brief, from, at) };
    if (!best || found.least < best.least || (found.least === best.least && found.changes < best.changes)) best = found;
  }
  onProgress(combinations, combinations);
  if (!best) return null;
  const metAt = (at: number) => (told.get(at)?.goals ?? []).map(({ met }) => met);
  return {
    of: digestOf(brief, start),
    ...{ combinations, keeping, best: best.at, least: best.least },
    ...{ start: metAt(from), wrong: { at: wrong, met: metAt(wrong) } },
  };
}

/** What a combination comes to. @param whole whether it is run with every seed, even where the first failed */
export async function outcomeAt(
  brief: Brief,
  start: Scenario,
  index: number,
  runScenario: RunScenario,
  signal: AbortSignal,
  whole = true,
): Promise<Outcome> {
  const readings: Reading[] = [];
  for (const scenario of withEachSeed(brief, scenarioFrom(start, brief, index))) {
    signal.throwIfAborted();
    const reading = readingOf(brief, await runScenario(scenario, signal));
    readings.push(reading);
    if (!whole && !isMet(reading)) break;
  }
  return outcomeOfReadings(readings);
}
