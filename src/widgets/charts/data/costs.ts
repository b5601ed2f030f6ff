// What the run has cost up to a moment, beside the always-on server: cumulative, in US dollars.
import type { Model, Run } from "#engine";

export interface Costs {
  /** Cost up to each bin's start, and after the last: `bins + 1` values, shared lines of the bill included. */
  readonly cumulativeUsd: Float64Array;
  /** The always-on server's cost is spread evenly over time. */
  readonly serverUsdPerUs: number;
  readonly highestUsd: number;
}

/**
 * Requests cost when they arrive. Lines of the bill that all requests share (provisioned instances, users, storage) are spread
 * evenly. The bill covers what arrives after the warm-up; here the warm-up is paid, too, at the same rates.
 */
export function costs(run: Run, model: Model): Costs {
  const { bins, costUsd } = run.series;
  const { cost, server } = run.summary;
  const billedShare = (model.durationUs - model.warmUpUs) / model.durationUs;
  const sharedUsd = cost.lines.reduce((sum, line) => sum + (line.shared ? line.amount : 0), 0) / billedShare;
  const serverUsd = server.cost / billedShare;
  const cumulativeUsd = new Float64Array(bins + 1);
  for (let bin = 0; bin < bins; bin++) cumulativeUsd[bin + 1] = cumulativeUsd[bin] + costUsd[bin] + sharedUsd / bins;
  return {
    cumulativeUsd,
    serverUsdPerUs: serverUsd / model.durationUs,
    highestUsd: Math.max(cumulativeUsd[bins], serverUsd),
  };
}

/** The cost up to a time, read linearly within its bin. */
export function costAt({ cumulativeUsd }: Costs, binUs: number, timeUs: number): number {
  const place = Math.max(0, Math.min(cumulativeUsd.length - 1, timeUs / binUs));
  const bin = Math.min(cumulativeUsd.length - 2, Math.floor(place));
  return cumulativeUsd[bin] + (place - bin) * (cumulativeUsd[bin + 1] - cumulativeUsd[bin]);
}
