// What of a workload comes after the run has ended, and is not played.
import type { Trace } from "#facts";
import type { Scenario } from "../scenario.ts";
import { countLists } from "./figures.ts";
import { grouped, type Notice } from "./notice.ts";

const MINUTE_S = 60;

/** Told where a trace, counts or arrivals go on after `durationS`. */
export function playedNotices({ workload, durationS }: Scenario, trace: Trace | null): readonly Notice[] {
  if (workload.kind === "arrivals") {
    const { timesS } = workload;
    let [played, lastS] = [0, 0];
    // A list may be long, and the page waits: nothing is made of it.
    for (let index = 0; index < timesS.length; index++) {
      if (timesS[index] < durationS) played++;
      lastS = Math.max(lastS, timesS[index]);
    }
    return toldOf(played, timesS.length, true, `the last comes at ${grouped(lastS)} s`, durationS);
  }
  if (workload.kind !== "trace") return [];
  const lists = "countsPerMinute" in workload ? [workload.countsPerMinute] : countLists(workload, trace);
  const minutes = lists.reduce((most, counts) => Math.max(most, counts.length), 0);
  const isExact = durationS % MINUTE_S === 0;
  const all = lists.reduce((sum, counts) => sum + counts.reduce((one, count) => one + count, 0), 0);
  const played = lists.reduce((sum, counts) => sum + within(counts, durationS), 0);
  return toldOf(Math.round(played), all, isExact, `the counts go on for ${grouped(minutes * MINUTE_S)} s`, durationS);
}

/** Calls in this time; of a minute that is cut, its part. */
function within(counts: readonly number[], durationS: number): number {
  const whole = Math.floor(durationS / MINUTE_S);
  const rest = (durationS % MINUTE_S) / MINUTE_S;
  const sum = counts.slice(0, whole).reduce((one, count) => one + count, 0);
  return sum + rest * (counts[whole] ?? 0);
}

function toldOf(played: number, all: number, isExact: boolean, goesOn: string, durationS: number): readonly Notice[] {
  if (played >= all) return [];
  const share = `${isExact ? "" : "about "}${grouped(played)} of ${grouped(all)} calls are played`;
  return [{ pointer: "/durationS", message: `${share}: the run ends at ${grouped(durationS)} s, ${goesOn}` }];
}
