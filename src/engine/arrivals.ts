// Arrival streams: each gives its arrival times one by one, in order, whole microseconds. Poisson kinds map one unit-rate
// process through the cumulative rate, so that a change of rate moves arrivals smoothly (rule 12).
import { drawBits, exponentialOf, FOR, type DrawKeys } from "./kernel/draws.ts";
import { cumulativeStart, inverseCumulative, type CumulativeState } from "./cumulativeRate.ts";
import { mergeTraces, nextPlace, type MergedTraces } from "./mergedTraces.ts";
import type { ArrivalProcess, ArrivalStream, Model } from "./model.ts";

const MINUTE_US = 60_000_000;

/** The next arrival of a stream, and where its process stands. */
interface StreamState extends CumulativeState {
  readonly stream: number;
  readonly process: ArrivalProcess;
  nextUs: number;
  /** Number of the next request in this stream, from 0. */
  number: number;
  /** Of a trace. */
  readonly minutes: MergedTraces | null;
}

/** All streams merged: the next arrival is `nextUs` of stream `stream`, its request `number`. Infinity when there is none. */
export interface Arrivals {
  readonly keys: DrawKeys;
  readonly durationUs: number;
  /** Where all streams are traces, they are merged minute by minute, and there are no states. */
  readonly merged: MergedTraces | null;
  readonly states: readonly StreamState[];
  /** Binary heap of streams by (next time, stream). */
  readonly order: Int32Array;
  nextUs: number;
  stream: number;
  number: number;
}

export function createArrivals(model: Model, keys: DrawKeys): Arrivals {
  const traces = model.streams.flatMap(({ process }) => (process.kind === "trace" ? [process.countsPerMinute] : []));
  const merged = traces.length > 0 && traces.length === model.streams.length ? mergeTraces(0, traces) : null;
  const states = merged ? [] : model.streams.map((stream, index) => createStream(stream, index));
  const arrivals: Arrivals = {
    keys,
    durationUs: model.durationUs,
    merged,
    states,
    order: Int32Array.from(states.keys()),
    nextUs: Infinity,
    stream: 0,
    number: 0,
  };
  for (const state of states) step(state, keys, model.durationUs);
  for (let at = (states.length >> 1) - 1; at >= 0; at--) siftDown(arrivals, at);
  if (merged) showMerged(arrivals, merged);
  else showNext(arrivals);
  return arrivals;
}

function createStream(stream: ArrivalStream, index: number): StreamState {
  return {
    stream: index,
    process: stream.process,
    nextUs: 0,
    number: -1,
    ...cumulativeStart(),
    minutes: stream.process.kind === "trace" ? mergeTraces(index, [stream.process.countsPerMinute]) : null,
  };
}

/** Moves to the arrival after the one shown. */
export function advanceArrivals(arrivals: Arrivals): void {
  if (arrivals.merged) return showMerged(arrivals, arrivals.merged);
  step(arrivals.states[arrivals.order[0]], arrivals.keys, arrivals.durationUs);
  if (arrivals.order.length > 1) siftDown(arrivals, 0);
  showNext(arrivals);
}

function showNext(arrivals: Arrivals): void {
  if (arrivals.states.length === 0) return;
  const state = arrivals.states[arrivals.order[0]];
  arrivals.nextUs = state.nextUs;
  arrivals.stream = state.stream;
  arrivals.number = state.number;
}

function showMerged(arrivals: Arrivals, merged: MergedTraces): void {
  const place = nextPlace(merged, arrivals.keys);
  const timeUs = place < 0 ? Infinity : merged.timesUs[place];
  arrivals.nextUs = timeUs < arrivals.durationUs ? timeUs : Infinity;
  if (place < 0) return;
  arrivals.stream = merged.streams[place];
  arrivals.number = merged.arrived[arrivals.stream] - 1;
}

function siftDown(arrivals: Arrivals, from: number): void {
  const { order, states } = arrivals;
  const moving = order[from];
  let hole = from;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= order.length) break;
    if (child + 1 < order.length && comesFirst(states[order[child + 1]], states[order[child]])) child++;
    if (!comesFirst(states[order[child]], states[moving])) break;
    order[hole] = order[child];
    hole = child;
  }
  order[hole] = moving;
}

function comesFirst(a: StreamState, b: StreamState): boolean {
  return a.nextUs < b.nextUs || (a.nextUs === b.nextUs && a.stream < b.stream);
}

function step(state: StreamState, keys: DrawKeys, durationUs: number): void {
  state.number++;
  const process = state.process;
  let time: number;
  switch (process.kind) {
    case "poisson":
      state.unit += exponentialOf(drawBits(keys, FOR.gap, state.stream, state.number, 0));
      time = inverseCumulative(process.segments, state);
      break;
    case "constant":
      state.unit = state.number;
      time = inverseCumulative(process.segments, state);
      break;
    case "trace":
      time = nextOfTrace(state, keys);
      break;
    case "arrivals":
      time = state.number < process.timesUs.length ? process.timesUs[state.number] : Infinity;
      break;
  }
  state.nextUs = time < durationUs ? time : Infinity;
}

function nextOfTrace({ minutes }: StreamState, keys: DrawKeys): number {
  const place = minutes === null ? -1 : nextPlace(minutes, keys);
  return minutes === null || place < 0 ? Infinity : minutes.timesUs[place];
}

/** About how many requests will arrive, for sizing columns: the expectation plus six standard deviations. */
export function expectedArrivals(model: Model): number {
  let mean = 0;
  for (const { process } of model.streams) mean += expectedOf(process, model.durationUs);
  return Math.ceil(mean + 6 * Math.sqrt(mean) + 64);
}

function expectedOf(process: ArrivalProcess, durationUs: number): number {
  if (process.kind === "arrivals") return process.timesUs.length;
  if (process.kind === "trace") {
    const minutes = Math.ceil(durationUs / MINUTE_US);
    return process.countsPerMinute.slice(0, minutes).reduce((sum, count) => sum + count, 0);
  }
  return process.segments.reduce((sum, segment, index) => {
    const until = Math.min(durationUs, process.segments[index + 1]?.fromUs ?? durationUs);
    const { rate } = segment;
    const perS =
      rate.kind === "steady"
        ? rate.ratePerS
        : rate.kind === "bursts"
          ? Math.max(rate.baseRatePerS, rate.burstRatePerS)
          : rate.meanRatePerS * rate.peakToMean;
    return sum + (perS * Math.max(0, until - segment.fromUs)) / 1e6;
  }, 0);
}
