// Arrival streams: the workload, and what interventions make of its rates.
import type { Trace } from "#facts";
import type { ArrivalProcess, ArrivalStream, RateSegment } from "#engine";
import type { Step } from "../states/walk.ts";
import type { State } from "../states/state.ts";
import type { ArrivalsWorkload, RatedWorkload, TraceWorkload } from "../workload.ts";
import { AT_A_TIME, atOnce } from "../inSlices.ts";
import { msToUs, secondsToUs } from "./units.ts";

export function streamsOf(initial: State, steps: readonly Step[], trace: Trace | null): readonly ArrivalStream[] {
  const { workload } = initial;
  switch (workload.kind) {
    case "trace":
      return tracedStreams(workload, initial, trace);
    case "arrivals":
      return [{ functionIndex: null, process: listedArrivals(workload) }];
    case "constant":
    case "poisson":
    case "bursts":
    case "day": {
      const kind = workload.kind === "constant" ? "constant" : "poisson";
      return [{ functionIndex: null, process: { kind, segments: segmentsOf(workload, steps) } }];
    }
  }
}

function tracedStreams(workload: TraceWorkload, { functions }: State, trace: Trace | null): readonly ArrivalStream[] {
  if ("countsPerMinute" in workload)
    return [{ functionIndex: null, process: { kind: "trace", countsPerMinute: workload.countsPerMinute } }];
  const countsOf = (name: string, index: number): readonly number[] => {
    if ("name" in workload) return trace?.functions[index].countsPerMinute ?? [];
    return Object.hasOwn(workload.countsPerMinuteByFunction, name) ? workload.countsPerMinuteByFunction[name] : [];
  };
  return functions.map(({ name }, functionIndex) => ({
    functionIndex,
    process: { kind: "trace", countsPerMinute: countsOf(name, functionIndex) },
  }));
}

/** A long list takes a while, and stays while other settings change. */
const listed = new WeakMap<
  ArrivalsWorkload["timesS"],
  { readonly workload: ArrivalsWorkload; readonly process: ArrivalProcess }
>();

function listedArrivals(workload: ArrivalsWorkload): ArrivalProcess {
  return atOnce(resolvedInSlices(workload));
}

/** What listed arrivals are to the engine; made once for each list. Yields between slices of a few milliseconds. */
export function* resolvedInSlices(workload: ArrivalsWorkload): Generator<undefined, ArrivalProcess> {
  const known = listed.get(workload.timesS);
  if (known && known.workload.durationsMs === workload.durationsMs) return known.process;
  const { timesS, durationsMs } = workload;
  const isInOrder = timesS.every((timeS, index) => index === 0 || timesS[index - 1] <= timeS);
  const order = isInOrder ? null : inOrder(timesS);
  const process: ArrivalProcess = {
    kind: "arrivals",
    timesUs: yield* inUs(timesS, order, secondsToUs),
    durationsUs: durationsMs ? yield* inUs(durationsMs, order, msToUs) : null,
  };
  listed.set(timesS, { workload, process });
  return process;
}

/** In order of time; of equal times, in the order listed. */
function inOrder(timesS: readonly number[]): readonly number[] {
  return Array.from(timesS.keys()).toSorted((a, b) => timesS[a] - timesS[b]);
}

/** In a typed array, which is handed to a worker in a hundredth of the time that a list takes. */
function* inUs(
  values: readonly number[],
  order: readonly number[] | null,
  toUs: (value: number) => number,
): Generator<undefined, Float64Array> {
  const us = new Float64Array(values.length);
  for (let index = 0; index < us.length; index++) {
    us[index] = toUs(values[order ? order[index] : index]);
    if (index % AT_A_TIME === AT_A_TIME - 1) yield;
  }
  return us;
}

/** The rate from the start on, and from each intervention that changes it; of changes at one time, the last. */
function segmentsOf(workload: RatedWorkload, steps: readonly Step[]): readonly RateSegment[] {
  const segments: RateSegment[] = [{ fromUs: 0, rate: rateOf(workload) }];
  for (const { intervention, before, after } of steps) {
    if (after.workload === before.workload) continue;
    const segment = { fromUs: secondsToUs(intervention.atS), rate: rateOf(after.workload as RatedWorkload) };
    if (segments.at(-1)?.fromUs === segment.fromUs) segments.pop();
    segments.push(segment);
  }
  return segments;
}

function rateOf(workload: RatedWorkload): RateSegment["rate"] {
  switch (workload.kind) {
    case "constant":
    case "poisson":
      return { kind: "steady", ratePerS: workload.ratePerS };
    case "bursts": {
      const { baseRatePerS, burstRatePerS, everyS, lengthS } = workload;
      return {
        kind: "bursts",
        baseRatePerS,
        burstRatePerS,
        everyUs: secondsToUs(everyS),
        lengthUs: secondsToUs(lengthS),
      };
    }
    case "day": {
      const { meanRatePerS, peakToMean, periodS } = workload;
      return { kind: "day", meanRatePerS, peakToMean, periodUs: secondsToUs(periodS) };
    }
  }
}
