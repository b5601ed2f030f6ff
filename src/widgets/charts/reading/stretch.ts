// What the charts draw of a stretch of the run: read anew from the record, in bins as fine as the stretch allows; where that is not known,
// the run's own bins, as they lie in it.
import type { Run } from "#engine";
import type { Moment } from "#player";
import { withTops, type ChartData } from "../data/chartData.ts";
import { costAt } from "../data/costs.ts";
import type { LatencyPoints } from "../data/latencyPoints.ts";
import type { TimeRange } from "#host";
import { latencyMsOf, quantile, rowsIn, type RowRange } from "../data/recorded.ts";

/** More than these are not read anew for each step of a zoom: their bins in the run are fine enough. */
const MOST_ROWS = 100_000;
const MOST_POINTS = 2000;
/** Bins of a stretch, from the finest. */
const BINS = [600, 300, 120, 60] as const;
/** Fewer in each bin would say little of it. */
const ROWS_A_BIN = 10;
const MOST_SHARES = 120;

/** The drawn data of a stretch; of the whole run where the range is null. */
export function stretchOf(whole: ChartData, moment: Moment, range: TimeRange | null): ChartData {
  if (range === null) return whole;
  const rows = rowsIn(moment.run, range);
  if (rows === null || rows.end - rows.first > MOST_ROWS) return fromBins(whole, range);
  return fromRecord(whole, moment, range, rows);
}

/** The run's bins, cut into as many smaller ones. */
function fromBins(whole: ChartData, range: TimeRange): ChartData {
  const { series, rates, shares } = whole;
  const { bins } = series;
  const binUs = (range.toUs - range.fromUs) / bins;
  const cut = (column: Float64Array, widthUs = series.binUs): Float64Array =>
    Float64Array.from({ length: bins }, (_, bin) => column[Math.floor((range.fromUs + (bin + 0.5) * binUs) / widthUs)]);
  const part = binUs / series.binUs;
  const counts = (column: ArrayLike<number>) => cut(Float64Array.from(column)).map((count) => count * part);
  const [warm, cold, failed] = [cut(rates.warm), cut(rates.cold), cut(rates.failed)];
  return withTops({
    ...placeOf(whole, range, bins),
    series: {
      bins,
      binUs,
      cold: counts(series.cold),
      served: counts(series.served),
      latencyP50Ms: cut(series.latencyP50Ms),
      latencyP99Ms: cut(series.latencyP99Ms),
      starting: cut(series.starting),
      busy: cut(series.busy),
      idle: cut(series.idle),
    },
    rates: { warm, cold, failed, highest: highestSum(warm, cold, failed) },
    coldPoints: pointsWithin(whole.coldPoints, range),
    warmPoints: pointsWithin(whole.warmPoints, range),
    shares: {
      stretchUs: binUs,
      ...withHighest(cut(shares.stretches, shares.stretchUs)),
      soFar: cut(shares.soFar),
    },
  });
}

function fromRecord(whole: ChartData, moment: Moment, range: TimeRange, { first, end }: RowRange): ChartData {
  const { requests } = moment.run;
  const bins = BINS.find((each) => end - first >= ROWS_A_BIN * each) ?? BINS[BINS.length - 1];
  const binUs = (range.toUs - range.fromUs) / bins;
  const perS = 1e6 / binUs;
  const column = () => new Float64Array(bins);
  const [warm, cold, failed, colds, served] = [column(), column(), column(), column(), column()];
  const [p50Ms, p99Ms] = [column(), column()];
  const latencies = new Float64Array(end - first);
  let row = first;
  for (let bin = 0; bin < bins; bin++) {
    const untilUs = bin === bins - 1 ? range.toUs : range.fromUs + (bin + 1) * binUs;
    let answered = 0;
    for (; row < end && requests.arrivalUs[row] < untilUs; row++) {
      const isOk = requests.outcome[row] === 0;
      const isCold = requests.cold[row] === 1;
      (isOk ? (isCold ? cold : warm) : failed)[bin] += perS;
      if (isCold) colds[bin]++;
      if (requests.instance[row] >= 0) served[bin]++;
      if (isOk) latencies[answered++] = latencyMsOf(requests, row);
    }
    const sorted = latencies.subarray(0, answered).sort();
    p50Ms[bin] = quantile(sorted, 0.5);
    p99Ms[bin] = quantile(sorted, 0.99);
  }
  return withTops({
    ...placeOf(whole, range, bins),
    series: {
      ...{ bins, binUs, cold: colds, served, latencyP50Ms: p50Ms, latencyP99Ms: p99Ms },
      ...instancesIn(whole, moment, range, bins),
    },
    rates: { warm, cold, failed, highest: highestSum(warm, cold, failed) },
    coldPoints: pointsIn(moment.run, range.fromUs, first, end, 1),
    warmPoints: pointsIn(moment.run, range.fromUs, first, end, 0),
    shares: sharesIn(moment.run, first, colds, served, binUs),
  });
}

/** Where the bins are finer than the run's: the instances at the middle of each, counted; else the run's averages. */
function instancesIn({ series }: ChartData, moment: Moment, { fromUs, toUs }: TimeRange, bins: number) {
  const binUs = (toUs - fromUs) / bins;
  const [starting, busy, idle] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  for (let bin = 0; bin < bins; bin++) {
    const middleUs = fromUs + (bin + 0.5) * binUs;
    const own = Math.min(series.bins - 1, Math.floor(middleUs / series.binUs));
    const averages = [series.starting[own], series.busy[own], series.idle[own]];
    [starting[bin], busy[bin], idle[bin]] =
      binUs < series.binUs ? moment.instanceStates(Math.floor(middleUs)).counts : averages;
  }
  return { starting, busy, idle };
}

/** Of the stretch alone in bars, and of all requests since the start of the run. */
function sharesIn({ requests }: Run, first: number, colds: Float64Array, served: Float64Array, binUs: number) {
  let [allCold, allServed] = [0, 0];
  for (let row = 0; row < first; row++) {
    allCold += requests.cold[row];
    if (requests.instance[row] >= 0) allServed++;
  }
  const bins = colds.length;
  const together = Math.ceil(bins / MOST_SHARES);
  const soFar = new Float64Array(bins);
  const coldHere = new Float64Array(Math.ceil(bins / together));
  const servedHere = new Float64Array(coldHere.length);
  for (let bin = 0; bin < bins; bin++) {
    allCold += colds[bin];
    allServed += served[bin];
    soFar[bin] = allCold / allServed;
    coldHere[Math.floor(bin / together)] += colds[bin];
    servedHere[Math.floor(bin / together)] += served[bin];
  }
  const stretches = coldHere.map((count, index) => count / servedHere[index]);
  return { stretchUs: together * binUs, ...withHighest(stretches), soFar };
}

function placeOf({ costs, series }: ChartData, { fromUs, toUs }: TimeRange, bins: number) {
  const binUs = (toUs - fromUs) / bins;
  const { serverUsdPerUs } = costs;
  const cumulativeUsd = Float64Array.from({ length: bins + 1 }, (_, bin) =>
    costAt(costs, series.binUs, fromUs + bin * binUs),
  );
  const highestUsd = Math.max(cumulativeUsd[bins], serverUsdPerUs * toUs);
  return { startUs: fromUs, endUs: toUs, costs: { cumulativeUsd, serverUsdPerUs, highestUsd } };
}

/** The single requests that ended well, cold ones or others: all, or every n-th so that `MOST_POINTS` are left. */
function pointsIn({ requests }: Run, fromUs: number, first: number, end: number, cold: 0 | 1): LatencyPoints {
  const rows: number[] = [];
  for (let row = first; row < end; row++) {
    if (requests.outcome[row] === 0 && requests.cold[row] === cold) rows.push(row);
  }
  const every = Math.max(1, Math.ceil(rows.length / MOST_POINTS));
  const chosen = rows.filter((_, index) => index % every === 0);
  return {
    arrivalUs: Float64Array.from(chosen, (row) => requests.arrivalUs[row] - fromUs),
    latencyMs: Float64Array.from(chosen, (row) => latencyMsOf(requests, row)),
  };
}

function pointsWithin({ arrivalUs, latencyMs }: LatencyPoints, { fromUs, toUs }: TimeRange): LatencyPoints {
  const isWithin = (_: number, index: number) => arrivalUs[index] >= fromUs && arrivalUs[index] < toUs;
  return {
    arrivalUs: arrivalUs.filter(isWithin).map((timeUs) => timeUs - fromUs),
    latencyMs: latencyMs.filter(isWithin),
  };
}

function highestSum(a: Float64Array, b: Float64Array, c: Float64Array): number {
  return a.reduce((highest, value, bin) => Math.max(highest, value + b[bin] + c[bin]), 0);
}

function withHighest(stretches: Float64Array) {
  return { stretches, highest: stretches.reduce((highest, share) => (share > highest ? share : highest), 0) };
}
