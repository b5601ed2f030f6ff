// Runs the two scenarios of a pair, one after the other with common draws, and reads what they say.
import { loadLinks, sameValue, type Scenario } from "#scenario";
import { t } from "#messages";
import type { RunScenario } from "#teaching/reading";
import type { Belief, Pair } from "./belief.ts";
import { scenariosOf } from "./scenarios.ts";
import { fillLabel, type Shown } from "./texts.ts";
import { figuresOf, verdictOf, type Sides, type Verdict } from "./verdict.ts";

export interface PairResult extends Shown {
  readonly verdict: Verdict;
  /** Both in the Lab, held against each other. */
  readonly labTo: string;
}

/**
 * Rejects with what went wrong. Where both sides are read from one and the same scenario, it is run once.
 * @param onRun called with how many of the runs are done
 */
export async function runPair(
  belief: Belief,
  pair: Pair,
  runScenario: RunScenario,
  signal: AbortSignal,
  onRun: (done: number) => void,
): Promise<PairResult> {
  const scenarios = await scenariosOf(pair);
  onRun(0);
  const a = await runScenario(scenarios.a, signal);
  onRun(1);
  const b = sameValue(scenarios.a, scenarios.b) ? a : await runScenario(scenarios.b, signal);
  const runs = { a, b };
  const figures = figuresOf(belief, pair, runs);
  if (!figures) throw new Error(t("beliefs.noFigure"));
  const labTo = await labAddressOf(pair, scenarios);
  return { scenarios, runs, figures, verdict: verdictOf(belief.claim, figures), labTo };
}

/** The Lab with the second run, and the first beside it; one alone where they are the same. */
async function labAddressOf(pair: Pair, { a, b }: Sides<Scenario>): Promise<string> {
  const { encodeLink } = await loadLinks();
  const linkOf = (scenario: Scenario) => encodeURIComponent(encodeLink(scenario));
  if (sameValue(a, b)) return `/lab?s=${linkOf(b)}`;
  // In the Lab each is called what sets it apart here.
  const called = (side: "a" | "b", scenario: Scenario) => ({
    ...scenario,
    title: fillLabel(pair[side].label, scenario),
  });
  return `/lab?s=${linkOf(called("b", b))}&vs=${linkOf(called("a", a))}&panel=compare`;
}
