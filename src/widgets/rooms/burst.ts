// Which moments lie in a burst: far more requests than was usual until then.

import type { Moment } from "#player";

const TIMES_USUAL = 3;
const FEWEST_PER_BIN = 5;

const thresholds = new WeakMap<Moment, Float64Array>();

/** Whether so many requests a second are a burst at t, after what the bins of the series that were over had. */
export function isBurst(moment: Moment, tUs: number, ratePerS: number): boolean {
  const { series } = moment.run;
  let most = thresholds.get(moment);
  if (most === undefined) {
    most = thresholdsOf(moment.ratesPerS(), (FEWEST_PER_BIN * 1e6) / series.binUs);
    thresholds.set(moment, most);
  }
  return ratePerS >= most[Math.min(most.length - 1, Math.floor(tUs / series.binUs))];
}

/** By bin, the rate from which a burst is one, by the bins before it. There is none before anything is usual. */
function thresholdsOf(rates: Float64Array, fewestPerS: number): Float64Array {
  const sorted: number[] = [];
  let sum = 0;
  return rates.map((rate, bin) => {
    const median = sorted[Math.floor(bin / 2)];
    const threshold = bin === 0 ? Infinity : Math.max(TIMES_USUAL * Math.max(median, (sum / bin) * 0.6), fewestPerS);
    let place = sorted.findIndex((each) => each > rate);
    if (place < 0) place = sorted.length;
    sorted.splice(place, 0, rate);
    sum += rate;
    return threshold;
  });
}
