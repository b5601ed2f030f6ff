// The order in which a request is told: each step when it has ended, so that time and cost only grow from one to the next.
import type { RequestTrace, Span } from "#engine";

/**
 * The trace with its spans in the order in which they end; among equals, in the order in which they began. What goes on beside
 * the request (a function whose gateway has given up, the answer to a sender) is told when it is over, and not when it set out.
 */
export function asTold(trace: RequestTrace): RequestTrace {
  return { ...trace, spans: trace.spans.toSorted((a, b) => a.endUs - b.endUs) };
}

/** The last moment within a step: what is said of the state around it holds then. */
export function momentOf({ startUs, endUs }: Span): number {
  return Math.max(startUs, endUs - 1);
}
