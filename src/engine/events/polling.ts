// What a queue's pollers ask when there is nothing to take: long polls that find no message, and are billed like any other request.
import { emptyPolls } from "../rules/triggers.ts";
import { dropLongestWait, type Pollers } from "./pollers.ts";
import type { Simulation } from "./state.ts";

/**
 * Brings the pollers that wait into line with those that are free: `queue.pollers`, less those with a batch under way. Whoever has
 * waited longest takes the next batch. Call after a batch has begun or ended, and after a change of the setting.
 */
export function balancePollers(sim: Simulation, pollers: Pollers, timeUs: number): void {
  const free = Math.max(0, sim.setup.settings.queue.pollers - pollers.busy);
  if (free > pollers.free) {
    pollers.waits.push(free - pollers.free);
    pollers.waitsSinceUs.push(timeUs);
  }
  for (let taken = pollers.free - free; taken > 0;) {
    const longest = pollers.waitsHead;
    const count = Math.min(taken, pollers.waits[longest]);
    pollers.emptyReceives += count * emptyPolls(sim.model, pollers.waitsSinceUs[longest], timeUs);
    taken -= count;
    pollers.waits[longest] -= count;
    if (pollers.waits[longest] === 0) dropLongestWait(pollers);
  }
  pollers.free = free;
}

/** Polls of all queues that ended within the window and found nothing. Call when the run has ended. */
export function emptyReceives({ model, pollers }: Simulation): number {
  if (model.trigger !== "queue") return 0;
  let count = 0;
  for (const each of pollers) {
    count += each.emptyReceives;
    for (let at = each.waitsHead; at < each.waits.length; at++)
      count += each.waits[at] * emptyPolls(model, each.waitsSinceUs[at], model.durationUs);
  }
  return count;
}
