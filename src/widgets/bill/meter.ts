// What a run has cost up to a moment, component by component: sums over the bins of the series, kept up to each bin's start.
import type { BillLine, Model, Run, Series } from "#engine";
import { inStretches, type Turns } from "#ui";
import { measureOf, MEASURES, rowReader } from "./shares.ts";

export interface Meter {
  /** In the order of the bill; each with something on it. */
  readonly components: readonly string[];
  readonly binUs: number;
  readonly bins: number;
  /** US dollars up to each bin's start, and after the last: `bins + 1` values for each component, one component after the other. */
  readonly soFarUsd: Float64Array;
}

/** Rounds in which cells are fitted to both their sums: the record tells nearly all of it, so that little is left to fit. */
const ROUNDS = 12;

/**
 * A request costs when it arrives, and the record says what each request cost. What of it each component has, it says of most (pages,
 * calls, answers, billed time); how its database calls were parted into reads and writes, and what an earlier try used, it does not.
 * Each line of the bill is laid on the bins by what it goes by, and then fitted to what is known to the bit: what the requests of a bin
 * cost, and what a component came to (iterative proportional fitting). Shared lines are spread evenly over the run.
 *
 * The bill covers what arrives after the warm-up; the meter runs during it, too, at the same rates, as the cost chart does.
 */
export async function meterOf(run: Run, model: Model, signal?: AbortSignal, turns?: Turns): Promise<Meter> {
  const { series, summary } = run;
  const { bins, binUs } = series;
  const components = Object.keys(summary.cost.byComponent).filter((each) => summary.cost.byComponent[each] > 0);
  const measured = await measure(run, model, signal, turns);
  const cells = components.map((component) =>
    laidOut(
      summary.cost.lines.filter((line) => line.component === component && !line.shared),
      measured,
      bins,
    ),
  );
  fit(cells, components, run, model);
  const billedShare = (model.durationUs - model.warmUpUs) / model.durationUs;
  const soFarUsd = new Float64Array(components.length * (bins + 1));
  components.forEach((component, index) => {
    const evenly = amountOf(summary.cost.lines, component, true) / billedShare / bins;
    const at = index * (bins + 1);
    for (let bin = 0; bin < bins; bin++) soFarUsd[at + bin + 1] = soFarUsd[at + bin] + cells[index][bin] + evenly;
  });
  return { components, binUs, bins, soFarUsd };
}

/** What a component has cost up to a time, in US dollars, read linearly within its bin. */
export function meteredUsd({ bins, binUs, soFarUsd }: Meter, component: number, timeUs: number): number {
  const place = Math.max(0, Math.min(bins, timeUs / binUs));
  const bin = Math.min(bins - 1, Math.floor(place));
  const at = component * (bins + 1) + bin;
  return soFarUsd[at] + (place - bin) * (soFarUsd[at + 1] - soFarUsd[at]);
}

interface Measured {
  /** By measure and bin, one measure after the other. */
  readonly perBin: Float64Array;
  /** Of those that the bill covers, by measure. */
  readonly billed: Float64Array;
}

async function measure(run: Run, model: Model, signal?: AbortSignal, turns?: Turns): Promise<Measured> {
  const { bins, binUs } = run.series;
  const { rows, arrivalUs } = run.requests;
  const perBin = new Float64Array(MEASURES.length * bins);
  const billed = new Float64Array(MEASURES.length);
  const read = rowReader(run, model);
  const add = (measure: number, row: number, amount: number): void => {
    perBin[measure * bins + Math.min(bins - 1, Math.floor(arrivalUs[row] / binUs))] += amount;
    if (arrivalUs[row] >= model.warmUpUs) billed[measure] += amount;
  };
  await inStretches(rows, (from, to) => read(from, to, add), signal, turns);
  if (rows < run.total) estimateRest(run, { perBin, billed });
  return { perBin, billed };
}

/** Requests that left no row had, one by one, as much of everything as those that left one. */
function estimateRest(run: Run, { perBin, billed }: Measured): void {
  const { bins, binUs } = run.series;
  const { rows, arrivalUs } = run.requests;
  const firstUnknown = rows > 0 ? Math.floor(arrivalUs[rows - 1] / binUs) : 0;
  const requests = requestsOf(run.series);
  const rest = requests.subarray(firstUnknown).reduce((sum, each) => sum + each, 0);
  for (let measure = 0; measure < MEASURES.length; measure++) {
    const known = perBin.subarray(measure * bins, (measure + 1) * bins);
    const each = rows > 0 ? known.reduce((sum, value) => sum + value, 0) / rows : 1;
    billed[measure] += each * rest - (known[firstUnknown] ?? 0);
    for (let bin = firstUnknown; bin < bins; bin++) known[bin] = each * requests[bin];
  }
}

function requestsOf({ requests, bins }: Series): Float64Array {
  const sums = new Float64Array(bins);
  requests.forEach((count, index) => (sums[index % bins] += count));
  return sums;
}

/** The amounts of lines by bin. A line of which the record measures nothing goes by the requests. */
function laidOut(lines: readonly BillLine[], { perBin, billed }: Measured, bins: number): Float64Array {
  const cells = new Float64Array(bins);
  for (const line of lines) {
    const wanted = MEASURES.indexOf(measureOf(line));
    const measure = billed[wanted] > 0 ? wanted : MEASURES.length - 1;
    const usdEach = billed[measure] > 0 ? line.amount / billed[measure] : 0;
    for (let bin = 0; bin < bins; bin++) cells[bin] += perBin[measure * bins + bin] * usdEach;
  }
  return cells;
}

function fit(cells: readonly Float64Array[], components: readonly string[], { series, summary }: Run, model: Model) {
  const { bins, binUs, costUsd } = series;
  const billedPart = Float64Array.from({ length: bins }, (_, bin) =>
    Math.max(0, Math.min(1, bin + 1 - model.warmUpUs / binUs)),
  );
  const wanted = components.map((component) => amountOf(summary.cost.lines, component, false));
  for (let round = 0; round < ROUNDS; round++) {
    cells.forEach((own, index) => {
      const sum = own.reduce((total, usd, bin) => total + usd * billedPart[bin], 0);
      if (sum > 0) for (let bin = 0; bin < bins; bin++) own[bin] *= wanted[index] / sum;
    });
    for (let bin = 0; bin < bins; bin++) {
      const sum = cells.reduce((total, own) => total + own[bin], 0);
      if (sum > 0) for (const own of cells) own[bin] *= costUsd[bin] / sum;
    }
  }
}

function amountOf(lines: readonly BillLine[], component: string, shared: boolean): number {
  return lines.reduce(
    (sum, line) => sum + (line.component === component && line.shared === shared ? line.amount : 0),
    0,
  );
}
