// Everything that a scenario which runs is told.
import { factsAtHand, limits as limitsOf, type Limits, type Provider, type RunFacts, type Trace } from "#facts";
import type { Scenario } from "../scenario.ts";
import { limitNotices, limitsThen } from "./limits.ts";
import { standInNotices } from "./measured.ts";
import type { Notice } from "./notice.ts";
import { playedNotices } from "./played.ts";
import { providerNotices } from "./provider.ts";

export { loadLimits } from "#facts";
export { loadInputs } from "../inputs.ts";

/** More than this help nobody: the rest are counted in one last line. */
const MOST_NOTICES = 1000;

/**
 * What the provider would refuse, what of the workload is not played, what was measured for another runtime, and what the provider does
 * not publish; empty where there is nothing to tell. A run does not depend on it.
 * @param trace the one that the workload names; null where it names none
 * @param facts those that `resolve` takes
 * @param limits the provider's, as `loadLimits` gives them
 */
export function noticesOf(
  scenario: Scenario,
  trace: Trace | null,
  facts: RunFacts | null = factsAtHand(scenario.provider, scenario.billing.edition),
  limits: Limits = limitsOf(scenario.provider as Provider),
): readonly Notice[] {
  const all = [
    ...playedNotices(scenario, trace),
    ...limitNotices(scenario, trace, limitsThen(limits, facts)),
    ...standInNotices(scenario),
    ...(facts === null ? [] : providerNotices(scenario, facts, limits)),
  ];
  const more = all.length - MOST_NOTICES;
  return more > 0 ? [...all.slice(0, MOST_NOTICES), { pointer: "", message: `${more} more notices` }] : all;
}
