// Two honest answers to "how often is a call cold?": over all calls, and for the function in the middle of the list.
import type { FunctionSummary } from "#engine";

/** Whether at least one call of the function was given an instance; without one, its share of cold calls means nothing. */
export function wasServed(summary: FunctionSummary): boolean {
  const { ok, functionError, functionTimeout, gatewayTimeout, databaseError } = summary.requests.byOutcome;
  return summary.coldStarts.count + ok + functionError + functionTimeout + gatewayTimeout + databaseError > 0;
}

/** Median of a list; the mean of the two in the middle when their number is even. Null for an empty list. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The share of calls that are cold (0–1) of the median function, over the `functions` of them that served a call. */
export function medianFunctionColdShare(summaries: readonly FunctionSummary[]): {
  share: number | null;
  functions: number;
} {
  const served = summaries.filter(wasServed);
  return { share: median(served.map((summary) => summary.coldStarts.share)), functions: served.length };
}
