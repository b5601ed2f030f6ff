// A sample of the recorded requests as OpenTelemetry traces, with all of their attempts and database calls.
import { traceRequests, type Model, type RequestColumns } from "#engine";
import { otlpOf, type OtlpTraces } from "#traceExport";

/** Traces at most; of more requests, every nth is taken. */
const MOST_TRACES = 1000;

export function otlpTraces(model: Model, { rows }: RequestColumns): OtlpTraces {
  const step = Math.max(1, Math.ceil(rows / MOST_TRACES));
  const sample = Array.from({ length: Math.ceil(rows / step) }, (_, n) => n * step);
  return otlpOf(traceRequests(model, sample));
}
