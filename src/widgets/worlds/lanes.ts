// What the two lanes show, read from a run: levels per bin, and the money paid up to the end of each bin.
import type { BillLine, Model, Run, UnpricedItem } from "#engine";

/** One value per bin of the run's series. `places`: how many can be served at once without waiting; null where nothing limits it. */
export interface Lanes {
  readonly binUs: number;
  readonly server: {
    readonly places: number;
    readonly busy: Float64Array;
    readonly queued: Float64Array;
    readonly costUsdSoFar: Float64Array;
    /** What the cost is without, as no price is known. */
    readonly missing: readonly UnpricedItem[];
  };
  readonly functions: {
    readonly busy: Float64Array;
    readonly starting: Float64Array;
    readonly idle: Float64Array;
    readonly costUsdSoFar: Float64Array;
    readonly missing: readonly UnpricedItem[];
  };
  /** The highest that any lane gets: both are drawn to it, so that they can be compared. */
  readonly highest: number;
}

export function lanesOf(run: Run, model: Model): Lanes {
  const { series, serverSeries } = run;
  const { busy, queued, servers } = serverSeries;
  const places = model.server.count * model.server.concurrencyEach;
  const { cost, server } = run.summary;
  const waiting = busy.map((value, bin) => value + queued[bin]);
  const alive = series.busy.map((value, bin) => value + series.starting[bin] + series.idle[bin]);
  return {
    binUs: series.binUs,
    server: {
      places,
      busy,
      queued,
      costUsdSoFar: soFar(serverCosts(server.lines, servers, busy)),
      missing: server.unpriced ?? [],
    },
    functions: {
      busy: series.busy,
      starting: series.starting,
      idle: series.idle,
      // What belongs to no single request is spread evenly, as in the charts.
      costUsdSoFar: soFar(series.costUsd.map((usd) => usd + sharedUsd(cost.lines) / series.bins)),
      missing: cost.unpriced,
    },
    highest: Math.max(places, ...waiting, ...alive),
  };
}

function sharedUsd(lines: readonly BillLine[]): number {
  return lines.reduce((total, line) => total + (line.shared ? line.amount : 0), 0);
}

/** The servers' bill by bin: machines while they are paid for, what requests ask for as they are served, the rest evenly. */
function serverCosts(lines: readonly BillLine[], servers: Float64Array, busy: Float64Array): Float64Array {
  const machines = lines.filter(({ item }) => item === "serverHour");
  const others = lines.filter(({ item }) => item !== "serverHour");
  const machinesUsd = sharedUsd(machines);
  const evenUsd = sharedUsd(others) / busy.length;
  const servedUsd = others.reduce((total, line) => total + (line.shared ? 0 : line.amount), 0);
  const [paid, served] = [sumOf(servers), sumOf(busy)];
  return busy.map(
    (value, bin) =>
      (paid > 0 ? (machinesUsd * servers[bin]) / paid : 0) + (served > 0 ? (servedUsd * value) / served : 0) + evenUsd,
  );
}

function sumOf(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The bin of a time, the last one at the end of the run. */
export function binAt({ binUs, server }: Lanes, timeUs: number): number {
  return Math.min(server.busy.length - 1, Math.floor(timeUs / binUs));
}

function soFar(perBin: Float64Array): Float64Array {
  let total = 0;
  return perBin.map((value) => (total += value));
}
