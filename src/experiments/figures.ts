// The figures of a run that answer questions, by one name each: in the strip of the Lab, in comparisons, in sweeps and their files.
import type { Summary } from "#engine";

/** In the order in which they are listed. */
export const FIGURES = [
  "coldShare",
  "p50Ms",
  "p95Ms",
  "p99Ms",
  "failedShare",
  "costMonthUsd",
  "instancesPeak",
] as const;

export type Figure = (typeof FIGURES)[number];

/** By figure; null where a run has no such figure, as a latency without a single request. Shares are 0 to 1. */
export type Figures = Readonly<Record<Figure, number | null>> & {
  /** Something used has no known price: the month costs this at least. Left out where all has one. */
  readonly costInPart?: true;
};

/** `failedShare` counts every outcome but `ok`; cold starts are a share of the invocations. */
export function figuresOf({ requests, coldStarts, latencyMs, cost, instances }: Summary): Figures {
  const { total, byOutcome } = requests;
  return {
    coldShare: coldStarts.share,
    p50Ms: latencyMs.p50,
    p95Ms: latencyMs.p95,
    p99Ms: latencyMs.p99,
    failedShare: total === 0 ? 0 : (total - byOutcome.ok) / total,
    costMonthUsd: cost.month,
    instancesPeak: instances.peak,
    ...(cost.unpriced.length > 0 && { costInPart: true }),
  };
}
