// Runs all the rules over a scenario that was read, and reports what they find.
import type { Trace } from "#facts";
import type { Intervention } from "../intervention.ts";
import { pointerTo, problem, type Problem } from "../problem.ts";
import type { Scenario } from "../scenario.ts";
import { walk } from "../states/walk.ts";
import { isSpoilt, type Finding } from "./finding.ts";
import { stepFindings, timeFindings } from "./interventionRules.ts";
import { scenarioFindings } from "./scenarioRules.ts";
import { stateFindings } from "./stateRules.ts";

/** What reading left: problems, and the interventions in their places, undefined where one could not be read. */
export interface Reading {
  readonly problems: readonly Problem[];
  readonly interventions: readonly (Intervention | undefined)[];
}

/**
 * Problems between settings. A rule that rests on something found wrong while reading is left out, since mending that may mend it.
 * With a trace, its functions are checked instead of the one that stands for them.
 */
export function checkRules(scenario: Scenario, trace: Trace | null, reading?: Reading): readonly Problem[] {
  const { problems: known, interventions } = reading ?? { problems: [], interventions: scenario.interventions };
  const found: Problem[] = [];
  const tell = (findings: readonly Finding[]) => {
    for (const { at, found: what, allowed, restsOn = [] } of findings) {
      const pointer = at.reduce<string>(pointerTo, "");
      const spoilt = isSpoilt(pointer, known) || restsOn.some((other) => isSpoilt(other, known));
      if (!spoilt && !found.some((each) => each.pointer === pointer && each.allowed === allowed))
        found.push(problem(pointer, what, allowed));
    }
  };
  const { initial, steps } = walk(scenario, trace);
  tell(scenarioFindings(scenario));
  tell(stateFindings(initial, scenario.trigger));
  interventions.forEach((each, index) => tell(each ? timeFindings(each, index, scenario.durationS) : []));
  if (isSpoilt("/interventions", known)) return found;
  for (const step of steps) tell(stepFindings(step, scenario, trace));
  return found;
}
