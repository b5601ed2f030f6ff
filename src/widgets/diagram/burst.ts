// Which stretches of a run are bursts: far more requests than in most of it.

import type { Moment } from "#player";

const TIMES_USUAL = 3;
const FEWEST_PER_BIN = 5;

const bursts = new WeakMap<Moment, Uint8Array>();

/** Whether the bin of the series that holds t is part of a burst. */
export function isBurst(moment: Moment, tUs: number): boolean {
  const { series } = moment.run;
  let flags = bursts.get(moment);
  if (flags === undefined) {
    const rates = moment.ratesPerS();
    const median = rates.slice().sort()[Math.floor(rates.length / 2)] ?? 0;
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
    const threshold = TIMES_USUAL * Math.max(median, mean * 0.6, (FEWEST_PER_BIN * 1e6) / series.binUs / TIMES_USUAL);
    flags = Uint8Array.from(rates, (rate) => (rate >= threshold ? 1 : 0));
    bursts.set(moment, flags);
  }
  return flags[Math.floor(tUs / series.binUs)] === 1;
}
