// Where a handler's times come from, if not from the function's settings.
import type { Workload } from "#scenario";

/** "trace": published with the trace; "recorded": each request brings its own; null: those of the function. */
export function handlerTimesOf(workload: Workload): "trace" | "recorded" | null {
  if (workload.kind === "trace")
    return "handlerTimes" in workload && workload.handlerTimes === "trace" ? "trace" : null;
  return workload.kind === "arrivals" && workload.durationsMs !== undefined ? "recorded" : null;
}
