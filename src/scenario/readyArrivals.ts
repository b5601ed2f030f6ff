// Listed arrivals, made ready in slices: for whoever has a million of them and a page that should answer meanwhile.
import { resolvedInSlices } from "./resolve/streams.ts";
import { durationsMs, times } from "./schema/workloads.ts";
import type { ArrivalsWorkload } from "./workload.ts";

/**
 * The workload with lists that `parseScenario` and `resolve` have no more work with, however often they come. Yields between slices of a few
 * milliseconds. What is not allowed comes back as it was, for `parseScenario` to say why.
 */
export function* readyArrivals(workload: ArrivalsWorkload): Generator<undefined, ArrivalsWorkload> {
  const read = yield* readInSlices(workload);
  if (read === null) return workload;
  yield* resolvedInSlices(read);
  return read;
}

/** Null where there is anything to report. */
function* readInSlices(workload: ArrivalsWorkload): Generator<undefined, ArrivalsWorkload | null> {
  const place = { pointer: "", problems: [] };
  const timesS = yield* times.readInSlices(workload.timesS, place);
  if (!timesS) return null;
  if (!workload.durationsMs) return { kind: "arrivals", timesS };
  const read = yield* durationsMs.readInSlices(workload.durationsMs, place);
  return read ? { kind: "arrivals", timesS, durationsMs: read } : null;
}
