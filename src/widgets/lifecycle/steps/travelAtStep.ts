// What travels at each step: the documents that a span has, and the facts from which they are filled in.
import type { TravelStep } from "#facts";
import type { TravelFacts } from "../travel/facts.ts";
import { STEPS_OF_SPAN, travelFactsAt } from "../travel/fromTrace.ts";
import { functionAt, settingsAt, writtenFor, type Lifecycle } from "./context.ts";

/** The documents of a step, in the order in which they are shown. Where a handler ends, its log and bill follow. */
export function documentsAt({ trace }: Lifecycle, index: number): readonly TravelStep[] {
  const span = trace.spans[index];
  const documents = STEPS_OF_SPAN[span.kind];
  if (span.kind === "gateway" && span.outcome !== null) return ["clientRequest", "response"];
  const endsHandler = (span.component === "function" || span.component === "database") && span.instance !== null;
  return endsHandler && span.outcome !== null ? [...documents, "logLine", "billLine"] : documents;
}

export function factsAt(lifecycle: Lifecycle, index: number, idempotent: boolean): TravelFacts {
  const { trace, run, model } = lifecycle;
  const span = trace.spans[index];
  const settings = {
    ...writtenFor(lifecycle),
    timeoutS: functionAt(lifecycle, span.startUs).timeoutUs / 1e6,
    pageKb: settingsAt(model, trace.arrivalUs).webServer.pageKb,
    arrivalUsOf: (row: number) => run.requests.arrivalUs[row] ?? trace.arrivalUs,
  };
  return travelFactsAt(trace, span, settings, idempotent);
}
