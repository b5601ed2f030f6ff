// Real workloads: decoding a trace's file. Counts are run-length coded: "0*57 1 0*59 2" is 57 minutes without a call, one call, …
import type { TraceFile } from "./schema.ts";
import type { Trace, TraceFunction } from "./types.ts";

const RUN = /^(\d+)(?:\*([1-9]\d*))?$/;

/** Calls in each minute, from their code. Throws RangeError on a malformed code. */
export function decodeCounts(code: string): number[] {
  const counts: number[] = [];
  for (const run of code.split(" ")) {
    const [, count, times = "1"] = RUN.exec(run) ?? [];
    if (count === undefined) throw new RangeError(`"${run}" is neither a count nor "count*times".`);
    for (let minute = 0; minute < Number(times); minute++) counts.push(Number(count));
  }
  return counts;
}

/** A trace from the contents of its file. Throws RangeError if a function does not have one count for each minute. */
export function decodeTrace(file: TraceFile): Trace {
  const { name, title, licence, citation, source, changes, minutes, startMinuteOfDay } = file;
  const functions = file.functions.map((entry): TraceFunction => {
    const countsPerMinute = decodeCounts(entry.counts);
    if (countsPerMinute.length !== minutes) {
      throw new RangeError(`Trace ${name}, function ${entry.name}: ${countsPerMinute.length} minutes, not ${minutes}.`);
    }
    const durationMs =
      entry.durationMs === null ? null : { probabilities: file.durationProbabilities, values: entry.durationMs };
    return { name: entry.name, trigger: entry.trigger, countsPerMinute, durationMs };
  });
  return { name, title, licence, citation, source, changes, minutes, startMinuteOfDay, functions };
}
