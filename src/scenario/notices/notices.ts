// Everything that a scenario which runs is told.
import type { Trace } from "#facts";
import type { Scenario } from "../scenario.ts";
import { limitNotices } from "./limits.ts";
import { standInNotices } from "./measured.ts";
import type { Notice } from "./notice.ts";
import { playedNotices } from "./played.ts";

/** More than this help nobody: the rest are counted in one last line. */
const MOST_NOTICES = 1000;

/**
 * What the provider would refuse, what of the workload is not played, and what was measured for another runtime; empty where there is
 * nothing to tell. A run does not depend on it.
 * @param trace the one that the workload names; null where it names none
 */
export function noticesOf(scenario: Scenario, trace: Trace | null): readonly Notice[] {
  const all = [...playedNotices(scenario, trace), ...limitNotices(scenario, trace), ...standInNotices(scenario)];
  const more = all.length - MOST_NOTICES;
  return more > 0 ? [...all.slice(0, MOST_NOTICES), { pointer: "", message: `${more} more notices` }] : all;
}
