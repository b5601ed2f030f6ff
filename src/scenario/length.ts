// How long a run is where its scenario does not say: as long as the workload has something to play.
import { traceMinutes } from "#facts";
import { defaults } from "./defaults.ts";
import { LONGEST_DURATION_S } from "./schema/sections.ts";
import type { Workload } from "./workload.ts";

const SECONDS_PER_MINUTE = 60;

/**
 * Seconds. A trace lasts as many minutes as it counts; listed arrivals last up to the whole second after the last of them, as nobody
 * arrives at the very end of a run. What has a rate, and a list of nothing, lasts the default hour.
 */
export function defaultDurationS(workload: Workload): number {
  const lengthS = lengthOf(workload);
  return lengthS > 0 ? Math.min(lengthS, LONGEST_DURATION_S) : defaults.durationS;
}

function lengthOf(workload: Workload): number {
  if (workload.kind === "arrivals")
    return workload.timesS.reduce((longest, timeS) => Math.max(longest, Math.floor(timeS) + 1), 0);
  if (workload.kind !== "trace") return 0;
  if ("name" in workload) return traceMinutes(workload.name) * SECONDS_PER_MINUTE;
  const lists =
    "countsPerMinute" in workload ? [workload.countsPerMinute] : Object.values(workload.countsPerMinuteByFunction);
  return lists.reduce((longest, counts) => Math.max(longest, counts.length), 0) * SECONDS_PER_MINUTE;
}
