// What travels at each step: the documents that a span has, and the facts from which they are filled in.
import type { Span } from "#engine";
import type { TravelStep } from "#facts";
import type { TravelFacts } from "../travel/facts.ts";
import { STEPS_OF_SPAN, travelFactsAt } from "../travel/fromTrace.ts";
import { functionAt, settingsAt, writtenFor, type Lifecycle } from "./context.ts";

/** The documents of a step, in the order in which they are shown. Where a handler ends, what it returns, its log and the bill follow. */
export function documentsAt({ trace }: Lifecycle, index: number): readonly TravelStep[] {
  const span = trace.spans[index];
  const documents = STEPS_OF_SPAN[span.kind];
  const { kind, outcome, instance, component } = span;
  if (kind === "gateway" && outcome !== null) return ["response"];
  // A schedule has no sender: what is told is told to the scheduler itself, once the event is handed on.
  if (kind === "accepted" && trace.trigger === "schedule" && trace.attempts > 0) return [...documents, "accepted"];
  if (kind === "networkDown")
    return isStillRunning(trace.spans, span) ? [...documents, "billLine"] : [...documents, "logLine", "billLine"];
  if (kind === "messageDeleted" || kind === "deadLettered") return [...documents, "billLine"];
  const endsHandler = (component === "function" || component === "database") && instance !== null && outcome !== null;
  if (!endsHandler) return documents;
  return trace.trigger === "http"
    ? [...documents, "logLine", "billLine"]
    : [...documents, "response", "logLine", "billLine"];
}

/** Whether the function of this attempt, whose gateway has answered, has not written its last line yet. */
function isStillRunning(spans: readonly Span[], { attempt, delivery, startUs }: Span): boolean {
  return spans.some(
    (each) => each.attempt === attempt && each.delivery === delivery && each.instance !== null && each.endUs > startUs,
  );
}

export function factsAt(lifecycle: Lifecycle, index: number, idempotent: boolean): TravelFacts {
  const { trace, run, model, scenario, chosen = {} } = lifecycle;
  const span = trace.spans[index];
  const { security, webServer } = settingsAt(model, trace.arrivalUs);
  const settings = {
    ...writtenFor(lifecycle),
    timeoutS: functionAt(lifecycle, span.startUs).timeoutUs / 1e6,
    pageKb: webServer.pageKb,
    gateway: scenario.gateway.kind,
    // Only the decisions of an authorizer of one's own are remembered.
    authorizer: !security.enabled
      ? ("none" as const)
      : security.cacheTtlUs > 0
        ? ("lambda" as const)
        : ("jwt" as const),
    users: security.users,
    everyUs: everyUsOf(lifecycle),
    arrivalUsOf: (row: number) => run.requests.arrivalUs[row] ?? trace.arrivalUs,
    chosen,
  };
  return travelFactsAt(trace, span, settings, idempotent);
}

/** A schedule's period: the time since the one before, or until the next; null where there is no other. */
function everyUsOf({ run: { requests }, trace }: Lifecycle): number | null {
  if (trace.trigger !== "schedule") return null;
  const others = Array.from({ length: requests.rows }, (_, row) => requests.arrivalUs[row]).filter(
    (timeUs) => timeUs !== trace.arrivalUs,
  );
  const gaps = others.map((timeUs) => Math.abs(timeUs - trace.arrivalUs));
  return gaps.length > 0 ? Math.min(...gaps) : null;
}
