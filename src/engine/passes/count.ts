// What the summary and the series count. Rows come in the order of their arrivals, so one bin is filled after the other. Time and
// money are added up row by row; how many there are follows from their places, and the few that end otherwise are counted one by one.
import { OUTCOME } from "../codes.ts";
import { bucketOf, BUCKETS, LEADING_BITS, SUM, SUMS } from "../latency.ts";
import { addSpan, BINS } from "../levels.ts";
import { OUTCOMES } from "../record.ts";
import { finishBin } from "./counts.ts";
import type { Flow } from "./flow.ts";

/** Adds the rows at [from, to), which follow those added before, one stretch within a bin after the other. */
export function addRows(flow: Flow, from: number, to: number): void {
  const { counts, window, model } = flow;
  const { arrivalUs } = window;
  const { binUs } = counts;
  for (let at = from; at < to;) {
    if (arrivalUs[at] >= (counts.bin + 1) * binUs) {
      finishBin(counts);
      counts.bin = Math.floor(arrivalUs[at] / binUs);
    }
    const counted = arrivalUs[at] >= model.warmUpUs;
    const binToUs = (counts.bin + 1) * binUs;
    const end = endOfStretch(arrivalUs, at, to, counted ? binToUs : Math.min(binToUs, model.warmUpUs));
    addLatencies(flow, at, end, counted);
    addWork(flow, at, end);
    addEnds(flow, at, end, counted);
    at = end;
  }
}

/** The first row from which arrivals are at `untilUs` or later. */
function endOfStretch(arrivalUs: Float64Array, from: number, to: number, untilUs: number): number {
  if (arrivalUs[to - 1] < untilUs) return to;
  let end = from + 1;
  while (arrivalUs[end] < untilUs) end++;
  return end;
}

/** Latencies of what ended `ok`, and the cost of all: rows that arrived in the bin, all counted in the summary or none. */
function addLatencies({ counts, window }: Flow, from: number, to: number, counted: boolean): void {
  const { buckets, costInBin, bin, costUsd: costs } = counts;
  const { arrivalUs, endUs, outcome, costUsd, functionIndex } = window;
  const { buckets: all, sums } = counts.latency;
  const one = counted ? 1 : 0;
  let { least, most } = counts;
  let inBin = costInBin[bin];
  let count = 0;
  for (let at = from; at < to; at++) {
    const f = functionIndex[at];
    inBin += costUsd[at];
    costs[f] += one * costUsd[at];
    if (outcome[at] !== OUTCOME.ok) continue;
    const timeUs = endUs[at] - arrivalUs[at];
    const bucket = bucketOf(timeUs, LEADING_BITS);
    const inSeries = bucket >> 1;
    buckets[inSeries]++;
    if (inSeries < least) least = inSeries;
    if (inSeries > most) most = inSeries;
    count++;
    if (!counted) continue;
    all[f * BUCKETS + bucket]++;
    sums[f * SUMS + SUM.count]++;
    sums[f * SUMS + SUM.us] += timeUs;
    if (timeUs > sums[f * SUMS + SUM.mostUs]) sums[f * SUMS + SUM.mostUs] = timeUs;
  }
  costInBin[bin] = inBin;
  counts.least = least;
  counts.most = most;
  counts.inBuckets += count;
}

/** Time in which instances work. */
export function addWork({ counts, window, model }: Flow, from: number, to: number): void {
  const { binUs, bin, busy, busyUs } = counts;
  const { instance, handlerUs, handlerEndUs, functionIndex } = window;
  const { warmUpUs, durationUs } = model;
  const binFromUs = bin * binUs;
  const binToUs = binFromUs + binUs;
  let inBinUs = 0;
  for (let at = from; at < to; at++) {
    if (instance[at] < 0) continue;
    const fromUs = handlerUs[at];
    const untilUs = handlerEndUs[at];
    if (fromUs >= binFromUs && untilUs < binToUs) inBinUs += untilUs - fromUs;
    else addSpan(busy, binUs, fromUs, untilUs);
    const first = fromUs > warmUpUs ? fromUs : warmUpUs;
    const last = untilUs < durationUs ? untilUs : durationUs;
    if (last > first) busyUs[functionIndex[at]] += last - first;
  }
  busy.area[bin] += inBinUs;
}

/** An attempt that is followed by another had an instance. */
export function addGiven({ counts, window, model }: Flow, at: number): void {
  const one = window.arrivalUs[at] >= model.warmUpUs ? 1 : 0;
  const f = window.functionIndex[at];
  counts.served[f] += one;
  if (window.cold[at] === 0) return;
  counts.cold[f] += one;
  addSpan(counts.waiting, counts.binUs, window.invokedUs[at], window.handlerUs[at]);
}

/** How many there are, how they ended, and whether their instance was started for them. */
function addEnds({ counts, window, retries }: Flow, from: number, to: number, counted: boolean): void {
  const { bin, requests, outcomes, served, cold: colds } = counts;
  const { cold, functionIndex, instance, outcome } = window;
  const one = counted ? 1 : 0;
  if (outcomes.length === OUTCOMES.length && !window.refused) {
    // One function, and nothing has gone wrong so far.
    requests[bin] += to - from;
    counts.servedInBin[bin] += to - from;
    outcomes[OUTCOME.ok] += one * (to - from);
    served[0] += one * (to - from);
  } else {
    for (let at = from; at < to; at++) {
      const f = functionIndex[at];
      requests[outcome[at] * BINS + bin]++;
      outcomes[f * OUTCOMES.length + outcome[at]] += one;
      if (retries > 0) counts.attempts[f] += one * window.attempt[at];
      if (instance[at] < 0) continue;
      counts.servedInBin[bin]++;
      served[f] += one;
    }
  }
  for (let at = from; at < to; at++) {
    if (cold[at] === 0) continue;
    counts.coldInBin[bin]++;
    colds[functionIndex[at]] += one;
    addSpan(counts.waiting, counts.binUs, window.invokedUs[at], window.handlerUs[at]);
  }
}
