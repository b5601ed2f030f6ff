// What both kinds of always-on servers do.
import type { ServerSeries, ServerWork } from "../record.ts";
import type { Offers } from "./offers.ts";

/** Serves requests in the order in which they arrive, and sums up what that took. All times in integer microseconds. */
export interface Server {
  /** These requests reach the servers, none of them earlier than the one before it. */
  serve(offers: Offers): void;
  /** Lets the servers drain. Call once, after the last arrival. */
  finish(): ServerWork;
  /** How busy they were over time. Call after `finish`. */
  series(): ServerSeries;
}
