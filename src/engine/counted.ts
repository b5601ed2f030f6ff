// What is counted of the summary's window, by function, however a run is played.
import type { Latency } from "./latency.ts";

/** What was counted of the summary's window, by function. */
export interface Counted {
  readonly latency: Latency;
  /** By function and outcome, function-major. */
  readonly outcomes: Float64Array;
  readonly attempts: Float64Array;
  /** Attempts that were given an instance, and those that started it. */
  readonly served: Float64Array;
  readonly cold: Float64Array;
  readonly costUsd: Float64Array;
  /** Time in which instances worked. */
  readonly busyUs: Float64Array;
}
