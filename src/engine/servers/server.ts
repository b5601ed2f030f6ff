// What both kinds of always-on servers do.
import type { ServerSeries, ServerWork } from "../record.ts";

/** Serves requests in the order in which they arrive, and sums up what that took. All times in integer microseconds. */
export interface Server {
  /**
   * A request reaches the servers at `timeUs` (never earlier than the one before it) and occupies one slot for `serviceUs`.
   * `extraUs` is added to its latency only: network both ways, page load. Latency and rejection enter the summary if `counted`;
   * the work done enters utilisation in any case.
   */
  arrive(timeUs: number, serviceUs: number, extraUs: number, counted: boolean): void;
  /** Lets the servers drain. Call once, after the last arrival. */
  finish(): ServerWork;
  /** How busy they were over time. Call after `finish`. */
  series(): ServerSeries;
}
