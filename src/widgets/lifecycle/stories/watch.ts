// Which request of a run a story follows: found by what happened to it, never by its number.
import type { RequestTrace } from "#engine";
import type { WatchRule } from "./types.ts";

/** Whether everything the rule asks for happened to this request. */
function fits(rule: WatchRule, trace: RequestTrace): boolean {
  return (
    (rule.outcome === undefined || trace.outcome === rule.outcome) &&
    (rule.cold === undefined || trace.cold === rule.cold) &&
    (rule.token === undefined || trace.token === rule.token) &&
    (rule.attempts === undefined || trace.attempts >= rule.attempts) &&
    (rule.duplicate === undefined || trace.duplicate === rule.duplicate) &&
    (rule.meets === undefined || trace.spans.some(({ outcome }) => outcome === rule.meets))
  );
}

/** The request to follow; null where none fits. */
export function watched(rule: WatchRule, traces: readonly RequestTrace[]): RequestTrace | null {
  const fitting = traces.filter((trace) => fits(rule, trace));
  return (rule.pick === "last" ? fitting.at(-1) : fitting[0]) ?? null;
}
