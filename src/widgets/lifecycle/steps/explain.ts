// One step in words: its title, and why it is as it is, from the record's own figures.
import { TRIGGER_SERVICES } from "./rooms.ts";
import { t } from "#messages";
import type { EventProvider } from "#facts";
import type { Lifecycle } from "./context.ts";
import { whyOfEvent } from "./whyEvents.ts";
import { whyOfFunction } from "./whyFunction.ts";
import { whyOfRequest } from "./whyRequest.ts";

export interface Explanation {
  readonly title: string;
  readonly why: string;
  /** What is said of the step beside that: it goes on in the background, it is a second delivery. */
  readonly notes: readonly string[];
}

/** @param provider whose documents stand beside it: statuses are as its gateway gives them */
export function explain(lifecycle: Lifecycle, index: number, provider: EventProvider = "aws"): Explanation {
  const { trace } = lifecycle;
  const span = trace.spans[index];
  const said =
    span.component === "trigger" || span.kind === "acknowledgement"
      ? whyOfEvent(lifecycle, index)
      : span.component === "function" || span.component === "database"
        ? whyOfFunction(lifecycle, index)
        : whyOfRequest(lifecycle, index, provider);
  const notes: string[] = [];
  if (span.delivery > 0) notes.push(t("lifecycle.note.delivery"));
  else if (trace.duplicate && span.inBackground) notes.push(t("lifecycle.note.firstDelivery"));
  if (span.inBackground && trace.trigger === "http") notes.push(t("lifecycle.note.afterAnswer"));
  if (span.attempt > 0 && span.kind !== "retryDelay" && span.kind !== "clientBackoff")
    notes.push(t("lifecycle.note.attempt", { n: span.attempt + 1, of: trace.attempts }));
  if (index === lastCritical(lifecycle)) notes.push(ending(lifecycle));
  return { ...said, notes };
}

function lastCritical({ trace }: Lifecycle): number {
  return trace.spans.findLastIndex(({ critical }) => critical);
}

function ending({ trace }: Lifecycle): string {
  if (trace.attempts === 0) return t("lifecycle.note.notInvoked");
  if (trace.trigger === "http") return t("lifecycle.note.answered");
  const service = t(TRIGGER_SERVICES[trace.trigger]);
  return trace.outcome === "deadLettered" ? t("lifecycle.note.deadLettered") : t("lifecycle.note.done", { service });
}
