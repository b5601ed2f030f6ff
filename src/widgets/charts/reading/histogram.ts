// How many requests took how long, cold and warm apart, and the percentiles of both: counted from the record in short turns, so that the
// page goes on answering, however many there are.
import type { RequestColumns } from "#engine";
import { logSpan, niceTop } from "../data/axis.ts";
import type { LatencyScale } from "./chartRows.ts";
import { latencyMsOf, type RowRange } from "../data/recorded.ts";

export interface KindOfLatencies {
  /** One for each bar. */
  readonly counts: Uint32Array;
  readonly count: number;
  /** The ⌈pn⌉-th smallest, exact; NaN of none. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

export interface HistogramData {
  /** Bar i counts latencies in [edgesMs[i], edgesMs[i + 1]). */
  readonly edgesMs: readonly number[];
  readonly warm: KindOfLatencies;
  readonly cold: KindOfLatencies;
}

/** Rows that are counted before the page may do something else: a few milliseconds. */
const ROWS_A_TURN = 100_000;
/** Edges of bars on a logarithmic scale, in each power of ten: the preferred numbers R10 of ISO 3, each about a quarter above the last. */
const TENTHS = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8] as const;
const LINEAR_BARS = 40;
/** Times are whole microseconds; a logarithmic scale has no place for none. */
const SHORTEST_MS = 0.001;
/** Places of a first count by size: so fine that few latencies share one. */
const PER_DOUBLING = 64;
const PLACES = 45 * PER_DOUBLING;
const PERCENTILES = [0.5, 0.95, 0.99] as const;

/** Takes the requests that ended well. Rejects with the signal's reason. */
export async function latencyHistogram(
  requests: RequestColumns,
  rows: RowRange,
  scale: LatencyScale,
  signal: AbortSignal,
): Promise<HistogramData> {
  const kinds = [firstCount(), firstCount()];
  await inTurns(rows, signal, (row) => {
    if (requests.outcome[row] === 0) countFirst(kinds[requests.cold[row]], latencyMsOf(requests, row));
  });
  const edgesMs = edgesOf(
    Math.min(...kinds.map(({ leastMs }) => leastMs)),
    Math.max(...kinds.map(({ mostMs }) => mostMs)),
    scale,
  );
  const seconds = kinds.map((first) => secondCount(first, edgesMs));
  await inTurns(rows, signal, (row) => {
    if (requests.outcome[row] === 0) countSecond(seconds[requests.cold[row]], edgesMs, latencyMsOf(requests, row));
  });
  const [warm, cold] = kinds.map((first, index) => finished(first, seconds[index]));
  return { edgesMs, warm, cold };
}

async function inTurns({ first, end }: RowRange, signal: AbortSignal, take: (row: number) => void): Promise<void> {
  for (let from = first; from < end; from += ROWS_A_TURN) {
    if (from > first) await new Promise((next) => setTimeout(next));
    signal.throwIfAborted();
    for (let row = from; row < Math.min(end, from + ROWS_A_TURN); row++) take(row);
  }
}

interface FirstCount {
  readonly places: Uint32Array;
  count: number;
  leastMs: number;
  mostMs: number;
}

const firstCount = (): FirstCount => ({ places: new Uint32Array(PLACES), count: 0, leastMs: Infinity, mostMs: 0 });

/** Never smaller for a longer latency. */
function placeOf(ms: number): number {
  return Math.min(PLACES - 1, Math.floor(Math.log2(ms * 1000 + 1) * PER_DOUBLING));
}

function countFirst(into: FirstCount, ms: number): void {
  into.places[placeOf(ms)]++;
  into.count++;
  if (ms < into.leastMs) into.leastMs = ms;
  if (ms > into.mostMs) into.mostMs = ms;
}

interface SecondCount {
  readonly counts: Uint32Array;
  /** The latencies in the places where percentiles lie. */
  readonly near: ReadonlyMap<number, number[]>;
}

/** The place that holds the n-th smallest, n from 1, and how many lie before it. */
function holderOf({ places }: FirstCount, n: number): readonly [place: number, before: number] {
  let before = 0;
  let place = 0;
  while (before + places[place] < n) before += places[place++];
  return [place, before];
}

const rankOf = (p: number, count: number): number => Math.max(1, Math.ceil(p * count));

function secondCount(first: FirstCount, edgesMs: readonly number[]): SecondCount {
  const holders = first.count === 0 ? [] : PERCENTILES.map((p) => holderOf(first, rankOf(p, first.count))[0]);
  return {
    counts: new Uint32Array(edgesMs.length - 1),
    near: new Map(holders.map((place) => [place, []])),
  };
}

function countSecond({ counts, near }: SecondCount, edgesMs: readonly number[], ms: number): void {
  counts[barOf(edgesMs, ms)]++;
  near.get(placeOf(ms))?.push(ms);
}

/** The bar that counts a latency. */
export function barOf(edgesMs: readonly number[], ms: number): number {
  let [low, high] = [0, edgesMs.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edgesMs[middle] <= ms) low = middle;
    else high = middle;
  }
  return low;
}

function finished(first: FirstCount, { counts, near }: SecondCount): KindOfLatencies {
  const sorted = new Map([...near].map(([place, values]) => [place, Float64Array.from(values).sort()]));
  const [p50Ms, p95Ms, p99Ms] = PERCENTILES.map((p) => {
    if (first.count === 0) return NaN;
    const rank = rankOf(p, first.count);
    const [place, before] = holderOf(first, rank);
    return sorted.get(place)?.[rank - before - 1] ?? NaN;
  });
  return { counts, count: first.count, p50Ms, p95Ms, p99Ms, longestMs: first.count === 0 ? NaN : first.mostMs };
}

/** The last edge lies above the longest latency. */
function edgesOf(leastMs: number, mostMs: number, scale: LatencyScale): readonly number[] {
  if (scale === "linear") {
    const top = niceTop(mostMs * (1 + 1e-9));
    return Array.from({ length: LINEAR_BARS + 1 }, (_, edge) => Number(((edge * top) / LINEAR_BARS).toPrecision(9)));
  }
  const { low, high } = logSpan(Number.isFinite(leastMs) ? Math.max(SHORTEST_MS, leastMs) : 0, mostMs * (1 + 1e-9));
  const edges: number[] = [];
  for (let power = Math.floor(Math.log10(low) + 1e-9); 10 ** power <= high * (1 + 1e-9); power++) {
    for (const tenth of TENTHS) {
      const edge = Number((tenth * 10 ** power).toPrecision(6));
      if (edge >= low * (1 - 1e-9) && edge <= high * (1 + 1e-9)) edges.push(edge);
    }
  }
  return edges;
}
