// Requests per second in each bin, split into what the chart stacks: cold, warm, failed.
import { OUTCOMES, type Series } from "#engine";

export interface RequestRates {
  /** Ended `ok` by an instance that was there, per second. */
  readonly warm: Float64Array;
  /** Ended `ok` and started their instance. (A cold request that failed counts here as long as others in its bin were ok.) */
  readonly cold: Float64Array;
  /** Every other outcome. */
  readonly failed: Float64Array;
  /** The highest sum of the three. */
  readonly highest: number;
}

export function requestRates(series: Series): RequestRates {
  const { bins, binUs, requests } = series;
  const perS = 1_000_000 / binUs;
  const warm = new Float64Array(bins);
  const cold = new Float64Array(bins);
  const failed = new Float64Array(bins);
  let highest = 0;
  for (let bin = 0; bin < bins; bin++) {
    const ok = requests[bin];
    let notOk = 0;
    for (let outcome = 1; outcome < OUTCOMES.length; outcome++) notOk += requests[outcome * bins + bin];
    const coldOk = Math.min(ok, series.cold[bin]);
    cold[bin] = coldOk * perS;
    warm[bin] = (ok - coldOk) * perS;
    failed[bin] = notOk * perS;
    highest = Math.max(highest, (ok + notOk) * perS);
  }
  return { warm, cold, failed, highest };
}
