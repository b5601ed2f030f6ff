// Traces of single requests: the model is run again, in the loop where every step is an event, as far as the last of them needs.
import { begin, play } from "../events/run.ts";
import type { Model } from "../model.ts";
import { Tracer } from "./tracer.ts";
import type { RequestTrace } from "./types.ts";

/**
 * Everything that happened to these requests (rows of the record, also beyond its limit), in the order asked for. Takes as long
 * as a run up to the end of the last of them. Throws a RangeError for a row that is not a request of this model.
 */
export function traceRequests(
  model: Model,
  rows: readonly number[],
  options: { readonly onProgress?: (share: number) => void } = {},
): RequestTrace[] {
  const sim = begin({ ...model, recordLimit: 0 });
  const tracer = new Tracer(sim, rows);
  sim.tracer = tracer;
  for (const share of play(sim)) options.onProgress?.(share);
  return rows.map((row) => {
    const trace = tracer.traceOf(row);
    if (trace === null) throw new RangeError(`no such request: row ${row} of ${sim.total}`);
    return trace;
  });
}
