// Requests over the time of a record, in so many bars that a picture of a page's width can show them.
import type { Traffic } from "./traffic.ts";

export interface Bars {
  /** Seconds that each stands for. */
  readonly widthS: number;
  readonly requests: readonly number[];
}

const MOST_BARS = 120;
const WIDTHS_S = [
  ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600],
  ...[7200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800, 2_419_200],
];

/** Null where the record has no times. */
export function barsOf({ arrivals, countsPerMinute, lengthS }: Traffic): Bars | null {
  const source = arrivals?.timesS ?? countsPerMinute;
  if (!source) return null;
  const fits = (widthS: number) => widthS * MOST_BARS > lengthS && (arrivals !== null || widthS >= 60);
  const widthS = WIDTHS_S.find(fits) ?? WIDTHS_S[WIDTHS_S.length - 1];
  const requests = new Array<number>(Math.floor((arrivals ? lengthS : lengthS - 60) / widthS) + 1).fill(0);
  // A million of them are looked at: nothing is made of each.
  if (arrivals)
    for (let at = 0; at < arrivals.timesS.length; at++) requests[Math.floor(arrivals.timesS[at] / widthS)]++;
  else countsPerMinute?.forEach((count, minute) => (requests[Math.floor((minute * 60) / widthS)] += count));
  return { widthS, requests };
}
