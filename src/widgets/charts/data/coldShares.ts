// How often a request that was given an instance had to start it: by stretch of time, and of all so far.
import type { Series } from "#engine";

/** Bins are put together until at most this many are left: a share of a handful of requests says little. */
const MOST_STRETCHES = 120;

export interface ColdShares {
  readonly stretchUs: number;
  /** Share (0–1) of each stretch; NaN where no request was given an instance. */
  readonly stretches: Float64Array;
  /** Share of all requests up to the end of each bin; NaN before the first. */
  readonly soFar: Float64Array;
  readonly highest: number;
}

export function coldShares(series: Series): ColdShares {
  const { bins, binUs, cold, served } = series;
  const together = Math.ceil(bins / MOST_STRETCHES);
  const stretches = new Float64Array(Math.ceil(bins / together));
  const soFar = new Float64Array(bins);
  let allCold = 0;
  let allServed = 0;
  let highest = 0;
  for (let stretch = 0; stretch < stretches.length; stretch++) {
    let coldHere = 0;
    let servedHere = 0;
    for (let bin = stretch * together; bin < Math.min(bins, (stretch + 1) * together); bin++) {
      coldHere += cold[bin];
      servedHere += served[bin];
      soFar[bin] = (allCold + coldHere) / (allServed + servedHere);
    }
    allCold += coldHere;
    allServed += servedHere;
    stretches[stretch] = coldHere / servedHere;
    if (stretches[stretch] > highest) highest = stretches[stretch];
  }
  return { stretchUs: together * binUs, stretches, soFar, highest };
}
