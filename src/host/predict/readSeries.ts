// Reads a curve from a finished run: the series of the record, put together to fewer stretches so that it can be drawn by hand.
import { OUTCOMES, type Series } from "#engine";
import type { SeriesQuantity } from "./quantities.ts";
import type { CurvePoint } from "./question.ts";
import type { RunResult } from "./read.ts";

/** More stretches would score the reader on noise that nobody can foresee. */
const STRETCHES = 60;

type Stretch = { readonly from: number; readonly to: number };

/** The curve, from the start of the run to its end. */
export function readSeries(quantity: SeriesQuantity, { run, model }: RunResult): readonly CurvePoint[] {
  const { series } = run;
  const together = Math.ceil(series.bins / STRETCHES);
  const stretches: Stretch[] = [];
  for (let from = 0; from < series.bins; from += together) {
    stretches.push({ from, to: Math.min(series.bins, from + together) });
  }
  const place = (bin: number) => Math.min(1, (bin * series.binUs) / model.durationUs);
  const middles = (value: (stretch: Stretch) => number) =>
    stretches.map((each) => ({ at: place((each.from + each.to) / 2), value: value(each) }));
  /** At the end of each stretch, and at the start of the run. */
  const soFar = (start: number | null, value: (to: number) => number | null) => [
    { at: 0, value: start },
    ...stretches.map(({ to }) => ({ at: place(to), value: value(to) })),
  ];
  switch (quantity) {
    case "series.requestsPerS":
      return middles((each) => requestsIn(series, each, 0) / secondsOf(series, each));
    case "series.failedPerS":
      return middles((each) => requestsIn(series, each, 1) / secondsOf(series, each));
    case "series.instances":
      return middles((each) => mean(series.starting, each) + mean(series.busy, each) + mean(series.idle, each));
    case "series.starting":
      return middles((each) => mean(series.starting, each));
    case "series.busy":
      return middles((each) => mean(series.busy, each));
    case "series.idle":
      return middles((each) => mean(series.idle, each));
    case "series.coldShareSoFar":
      return soFar(null, (to) => {
        const served = sum(series.served, 0, to);
        return served > 0 ? sum(series.cold, 0, to) / served : null;
      });
    case "series.costUsdSoFar": {
      const sharedUsd = sharedUsdPerBin({ run, model });
      return soFar(0, (to) => sum(series.costUsd, 0, to) + to * sharedUsd);
    }
  }
}

/** As in the chart of costs: what belongs to no single request is spread evenly, over the warm-up, too. */
function sharedUsdPerBin({ run, model }: RunResult): number {
  const sharedUsd = run.summary.cost.lines.reduce((total, line) => total + (line.shared ? line.amount : 0), 0);
  const billedShare = (model.durationUs - model.warmUpUs) / model.durationUs;
  return sharedUsd / billedShare / run.series.bins;
}

/** Requests that arrive in a stretch, from the given outcome on: 0 counts all, 1 all but `ok`. */
function requestsIn({ requests, bins }: Series, { from, to }: Stretch, firstOutcome: number): number {
  let total = 0;
  for (let outcome = firstOutcome; outcome < OUTCOMES.length; outcome++) {
    total += sum(requests, outcome * bins + from, outcome * bins + to);
  }
  return total;
}

function secondsOf({ binUs }: Series, { from, to }: Stretch): number {
  return ((to - from) * binUs) / 1e6;
}

function mean(values: Float64Array, { from, to }: Stretch): number {
  return sum(values, from, to) / (to - from);
}

function sum(values: Float64Array | Uint32Array, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += values[index];
  return total;
}

/** The curve's value at a place: that of the nearest point, the earlier of two. */
export function valueNear(points: readonly CurvePoint[], at: number): number | null {
  let nearest: CurvePoint | null = null;
  for (const point of points) {
    if (!nearest || Math.abs(point.at - at) < Math.abs(nearest.at - at)) nearest = point;
  }
  return nearest?.value ?? null;
}
