// Whether a brief holds, found by running it: a teacher's own is checked so before it is played, and those of content/en/briefs in the build.
import { readNumber } from "#host/predict";
import { describe, quoted, type Scenario } from "#scenario";
import { reasonOf } from "#ui";
import { report, type RunScenario } from "#teaching/reading";
import type { Brief } from "./brief.ts";
import { combinationsOf, indexOfChange, presentValue, scenarioFrom, startOf, valuesAt } from "./combinations.ts";
import { searchPar, type OnProgress, type Par } from "./search.ts";
import { fillText, showBrief } from "./texts.ts";

export interface BriefCheck {
  /** One line for each, with its place, as `parseBrief` says them. What stands in the way of a run stands alone: nothing was searched then. */
  readonly problems: readonly string[];
  readonly solvable: boolean;
  /** The start meets every goal already. */
  readonly startMet: boolean;
  /** The wrong fix does. */
  readonly wrongFixMet: boolean;
  /** Null where no combination meets every goal with every seed, or none was tried. */
  readonly par: Par | null;
}

/** Rejects with what went wrong with a run, or with the signal's reason. */
export async function checkBrief(
  brief: Brief,
  runScenario: RunScenario,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BriefCheck> {
  const problems: string[] = [];
  const nothing = { problems, solvable: false, startMet: false, wrongFixMet: false, par: null };
  let start: Scenario;
  try {
    start = await startOf(brief);
  } catch (error) {
    return {
      ...nothing,
      problems: reasonOf(error)
        .split("\n")
        .map((each) => `scenario: ${each}`),
    };
  }
  await problemsOfSettings(brief, start, signal, problems);
  if (problems.length > 0) return nothing;
  const run = await runScenario(start, signal);
  const figures = [
    ...brief.goals.map(({ quantity }, at) => [`goals.${at}.quantity`, quantity]),
    ...brief.goals.flatMap(({ of }, at) => (of === undefined ? [] : [[`goals.${at}.of`, of]])),
    ["least.quantity", brief.least.quantity],
  ];
  for (const [at, quantity] of figures) {
    if (readNumber(quantity, run) === null)
      report(problems, at, quoted(quantity), "a figure that the run of the start has");
  }
  if (problems.length > 0) return nothing;
  const par = await searchPar(brief, runScenario, onProgress, signal);
  if (!par) return nothing;
  await problemsOfTexts(brief, par, runScenario, signal, problems);
  return {
    problems,
    solvable: true,
    startMet: par.start.every(Boolean),
    wrongFixMet: par.wrong.met.every(Boolean),
    par,
  };
}

/** Scenarios read without a pause: some milliseconds, so that a page can answer in between. */
const STRETCH = 8;

async function problemsOfSettings(
  brief: Brief,
  start: Scenario,
  signal: AbortSignal,
  problems: string[],
): Promise<void> {
  brief.unlocked.forEach((each, at) => {
    if (presentValue(each, start) === undefined)
      report(
        problems,
        `unlocked.${at}.values`,
        describe(each.values),
        `the value that the scenario has (${each.setting}) among them`,
      );
  });
  if (problems.length > 0) return;
  if (indexOfChange(brief, start, brief.wrongFix.change) === -1)
    report(
      problems,
      "wrongFix.change",
      describe(brief.wrongFix.change),
      "unlocked settings, set to values that they offer",
    );
  for (let at = 0; at < combinationsOf(brief); at++) {
    if (at % STRETCH === STRETCH - 1) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    try {
      scenarioFrom(start, brief, at);
    } catch (error) {
      report(
        problems,
        "unlocked",
        JSON.stringify(valuesAt(brief, at)),
        `values that make a scenario (${reasonOf(error)})`,
      );
      return;
    }
  }
}

/** Where the texts name figures that there are not. */
async function problemsOfTexts(
  brief: Brief,
  par: Par,
  runScenario: RunScenario,
  signal: AbortSignal,
  problems: string[],
): Promise<void> {
  const shown = await showBrief(brief, par, runScenario, signal);
  const texts = [
    ...brief.hints.map((text, at) => [`hints.${at}`, text]),
    ["wrongFix.why", brief.wrongFix.why],
    ...brief.debrief.map((text, at) => [`debrief.${at}`, text]),
  ];
  for (const [at, text] of texts) {
    try {
      fillText(text, brief, shown);
    } catch (error) {
      problems.push(`${at}: ${reasonOf(error)}`);
    }
  }
}
