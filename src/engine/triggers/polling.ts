// What a queue's pollers ask when there is nothing to take: long polls that find no message, and are billed like any other request.
import type { Model } from "../model.ts";
import type { Simulation } from "../simulation.ts";
import type { Pollers } from "./pollers.ts";

/** How long a poll waits for a message: AWS Lambda polls SQS for 20 s at a time, three times a minute for each poller. */
const LONG_POLL_US = 20_000_000;

/**
 * Brings the pollers that wait into line with those that are free: `queue.pollers`, less those with a batch under way. Whoever has
 * waited longest takes the next batch. Call after a batch has begun or ended, and after a change of the setting.
 */
export function balancePollers(sim: Simulation, pollers: Pollers, timeUs: number): void {
  const free = Math.max(0, sim.setup.settings.queue.pollers - pollers.batches.size);
  const { freeSinceUs } = pollers;
  while (freeSinceUs.length < free) freeSinceUs.push(timeUs);
  const taken = freeSinceUs.splice(0, freeSinceUs.length - free);
  for (const sinceUs of taken) pollers.emptyReceives += emptyPolls(sim.model, sinceUs, timeUs);
}

/** Polls of all queues that ended within the window and found nothing. Call when the run has ended. */
export function emptyReceives({ model, pollers }: Simulation): number {
  if (model.trigger !== "queue") return 0;
  let count = 0;
  for (const each of pollers) {
    count += each.emptyReceives;
    for (const sinceUs of each.freeSinceUs) count += emptyPolls(model, sinceUs, model.durationUs);
  }
  return count;
}

/** A poller that waits from one moment to another ends a poll every 20 s: how many of those ends lie in [warmUpUs, durationUs]. */
function emptyPolls({ warmUpUs, durationUs }: Model, sinceUs: number, untilUs: number): number {
  const ended = (atUs: number): number => Math.max(0, Math.floor((atUs - sinceUs) / LONG_POLL_US));
  return Math.max(0, ended(Math.min(untilUs, durationUs)) - ended(warmUpUs));
}
