// Workloads as a scenario writes them: when requests arrive.

/** The kinds whose rates an intervention may change. */
export type RatedWorkload =
  | { readonly kind: "constant" | "poisson"; readonly ratePerS: number }
  | {
      readonly kind: "bursts";
      readonly baseRatePerS: number;
      readonly burstRatePerS: number;
      readonly everyS: number;
      readonly lengthS: number;
    }
  | { readonly kind: "day"; readonly meanRatePerS: number; readonly peakToMean: number; readonly periodS: number };

/** Counted calls: of all functions together, of each by name, or those of a trace in content/traces. */
export type TraceWorkload =
  | { readonly kind: "trace"; readonly countsPerMinute: readonly number[] }
  | { readonly kind: "trace"; readonly countsPerMinuteByFunction: Readonly<Record<string, readonly number[]>> }
  | {
      readonly kind: "trace";
      readonly name: string;
      /** "trace": handlers take the times published with the trace, as waiting. "function": those of `function`. */
      readonly handlerTimes: "function" | "trace";
    };

export interface ArrivalsWorkload {
  readonly kind: "arrivals";
  readonly timesS: readonly number[];
  /** Each request's own handler time. */
  readonly durationsMs?: readonly number[];
}

export type Workload = RatedWorkload | TraceWorkload | ArrivalsWorkload;

/** The name of the trace a workload plays, if it names one. */
export function traceNameOf(workload: Workload): string | null {
  return workload.kind === "trace" && "name" in workload ? workload.name : null;
}

/** True where the workload counts calls for each function, so that no request chooses one by the functions' shares. */
export function countsByFunction(workload: Workload): boolean {
  return workload.kind === "trace" && !("countsPerMinute" in workload);
}

/** True for the kinds whose rates an intervention may change. */
export function isRated(workload: Workload): workload is RatedWorkload {
  return workload.kind !== "trace" && workload.kind !== "arrivals";
}
