// Streams that all replay counts by minute, merged minute by minute: times drawn evenly within the minute are put in order by where in
// it they fall, in one pass over all streams. (Sorting each stream's minute and merging by a heap takes five times as long.)
import { drawBits, FOR, uniformOf, type DrawKeys } from "./kernel/draws.ts";

const MINUTE_US = 60_000_000;

export interface MergedTraces {
  /** Number of the first of these streams, which follow each other. */
  readonly first: number;
  readonly counts: readonly (readonly number[])[];
  readonly minutes: number;
  /** The next minute to be drawn. */
  minute: number;
  /** Of the minute at hand, in order of time, then of streams. */
  timesUs: Float64Array;
  streams: Int32Array;
  count: number;
  at: number;
  /** By stream: how many of its requests have arrived. */
  readonly arrived: Int32Array;
  /** As drawn, and how many of them fall into each of as many parts of the minute. */
  drawnUs: Float64Array;
  starts: Int32Array;
}

/** By stream from `first` on: its requests in each minute. */
export function mergeTraces(first: number, counts: readonly (readonly number[])[]): MergedTraces {
  return {
    first,
    counts,
    minutes: Math.max(...counts.map(({ length }) => length)),
    minute: 0,
    timesUs: new Float64Array(0),
    streams: new Int32Array(0),
    count: 0,
    at: 0,
    arrived: new Int32Array(counts.length),
    drawnUs: new Float64Array(0),
    starts: new Int32Array(0),
  };
}

/** The place of the next arrival in the minute at hand; -1 when there is none. */
export function nextPlace(merged: MergedTraces, keys: DrawKeys): number {
  while (merged.at === merged.count) {
    if (merged.minute >= merged.minutes) return -1;
    fillMinute(merged, keys, merged.minute++);
    merged.at = 0;
  }
  const place = merged.at++;
  merged.arrived[merged.streams[place]]++;
  return place;
}

function fillMinute(merged: MergedTraces, keys: DrawKeys, minute: number): void {
  const { counts } = merged;
  let total = 0;
  for (const each of counts) total += each[minute] ?? 0;
  makeRoom(merged, total);
  merged.count = total;
  drawTimes(merged, keys, minute);
  placeByPart(merged, minute, total);
  sortWithin(merged, total);
}

/** Draws within the minute, stream by stream, and counts what falls into each part. */
function drawTimes(
  { first, counts, arrived, drawnUs, starts, count }: MergedTraces,
  keys: DrawKeys,
  minute: number,
): void {
  const perUs = count / MINUTE_US;
  starts.fill(0, 0, count + 1);
  let k = 0;
  for (let stream = 0; stream < counts.length; stream++) {
    const end = k + (counts[stream][minute] ?? 0);
    for (let number = arrived[stream]; k < end; k++, number++) {
      const us = Math.floor(uniformOf(drawBits(keys, FOR.gap, first + stream, number, 0)) * MINUTE_US);
      drawnUs[k] = us;
      starts[Math.floor(us * perUs) + 1]++;
    }
  }
}

/** Puts each into its part, those of earlier streams first. */
function placeByPart(merged: MergedTraces, minute: number, total: number): void {
  const { counts, drawnUs, starts, timesUs, streams } = merged;
  const perUs = total / MINUTE_US;
  for (let part = 0; part < total; part++) starts[part + 1] += starts[part];
  let k = 0;
  for (let stream = 0; stream < counts.length; stream++) {
    const end = k + (counts[stream][minute] ?? 0);
    for (; k < end; k++) {
      const us = drawnUs[k];
      const place = starts[Math.floor(us * perUs)]++;
      timesUs[place] = minute * MINUTE_US + us;
      streams[place] = stream;
    }
  }
}

/** What fell into the same part is in order of streams; now in order of time first. */
function sortWithin({ timesUs, streams }: MergedTraces, total: number): void {
  for (let k = 1; k < total; k++) {
    const timeUs = timesUs[k];
    if (timesUs[k - 1] <= timeUs) continue;
    const stream = streams[k];
    let hole = k;
    for (; hole > 0 && timesUs[hole - 1] > timeUs; hole--) {
      timesUs[hole] = timesUs[hole - 1];
      streams[hole] = streams[hole - 1];
    }
    timesUs[hole] = timeUs;
    streams[hole] = stream;
  }
}

function makeRoom(merged: MergedTraces, count: number): void {
  if (count <= merged.timesUs.length) return;
  const size = 2 * count;
  merged.timesUs = new Float64Array(size);
  merged.streams = new Int32Array(size);
  merged.drawnUs = new Float64Array(size);
  merged.starts = new Int32Array(size + 1);
}
