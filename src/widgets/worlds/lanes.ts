// What the two lanes show, read from a run: levels per bin, and the money paid up to the end of each bin.
import type { Model, Run } from "#engine";

const HOUR_US = 3_600_000_000;

/** One value per bin of the run's series. `places`: how many can be served at once without waiting; null where nothing limits it. */
export interface Lanes {
  readonly binUs: number;
  readonly server: {
    readonly places: number;
    readonly busy: Float64Array;
    readonly queued: Float64Array;
    readonly costUsdSoFar: Float64Array;
  };
  readonly functions: {
    readonly busy: Float64Array;
    readonly starting: Float64Array;
    readonly idle: Float64Array;
    readonly costUsdSoFar: Float64Array;
  };
  /** The highest that any lane gets: both are drawn to it, so that they can be compared. */
  readonly highest: number;
}

export function lanesOf(run: Run, model: Model): Lanes {
  const { series, serverSeries } = run;
  const { busy, queued, servers } = serverSeries;
  const places = model.server.count * model.server.concurrencyEach;
  const perBinUsd = (series.binUs / HOUR_US) * model.server.usdPerHour;
  const sharedUsd = run.summary.cost.lines.reduce((total, line) => total + (line.shared ? line.amount : 0), 0);
  const waiting = busy.map((value, bin) => value + queued[bin]);
  const alive = series.busy.map((value, bin) => value + series.starting[bin] + series.idle[bin]);
  return {
    binUs: series.binUs,
    server: { places, busy, queued, costUsdSoFar: soFar(servers.map((value) => value * perBinUsd)) },
    functions: {
      busy: series.busy,
      starting: series.starting,
      idle: series.idle,
      // What belongs to no single request is spread evenly, as in the charts.
      costUsdSoFar: soFar(series.costUsd.map((usd) => usd + sharedUsd / series.bins)),
    },
    highest: Math.max(places, ...waiting, ...alive),
  };
}

/** The bin of a time, the last one at the end of the run. */
export function binAt({ binUs, server }: Lanes, timeUs: number): number {
  return Math.min(server.busy.length - 1, Math.floor(timeUs / binUs));
}

function soFar(perBin: Float64Array): Float64Array {
  let total = 0;
  return perBin.map((value) => (total += value));
}
