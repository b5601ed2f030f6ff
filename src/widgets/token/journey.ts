// The way of one request, from its trace: the places it came to, where it was turned back, and what the check of its token took.
import {
  FAILURE_STATUS,
  STAGES,
  TOKEN_STATES,
  type Outcome,
  type RequestTrace,
  type Run,
  type Stage,
  type TokenState,
} from "#engine";

/** The kinds that a reader may send, in the order offered. */
export const KINDS = [
  "verified",
  "cached",
  "missing",
  "expired",
  "forged",
  "wrongScope",
] as const satisfies readonly TokenState[];
export type Kind = (typeof KINDS)[number];

export interface Journey {
  /** From the client to the place where it turned, and back to the client. */
  readonly places: readonly Stage[];
  readonly turnedAt: Stage;
  readonly outcome: Outcome;
  /** Of the answer; null for one that came back well. */
  readonly status: number | null;
  readonly checkMs: number;
  readonly totalMs: number;
}

/** The first request of the run with such a token, past the page that a visit begins with; null where there is none. */
export function rowWith(kind: Kind, { requests }: Run): number | null {
  const code = TOKEN_STATES.indexOf(kind);
  for (let row = 0; row < requests.rows; row++) if (requests.token[row] === code) return row;
  return null;
}

export function journeyOf(trace: RequestTrace): Journey {
  const there: Stage[] = ["client"];
  for (const { component } of trace.spans) {
    if (component !== "trigger" && STAGES.indexOf(component) > STAGES.indexOf(there[there.length - 1]))
      there.push(component);
  }
  const check = trace.spans.filter(({ kind }) => kind === "security");
  return {
    places: [...there, ...there.slice(0, -1).toReversed()],
    turnedAt: there[there.length - 1],
    outcome: trace.outcome,
    // No event over HTTP is put aside.
    status: trace.outcome === "ok" || trace.outcome === "deadLettered" ? null : (FAILURE_STATUS[trace.outcome] ?? 500),
    checkMs: check.reduce((total, { startUs, endUs }) => total + endUs - startUs, 0) / 1000,
    totalMs: (trace.endUs - trace.arrivalUs) / 1000,
  };
}
