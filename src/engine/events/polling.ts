// What a queue's pollers ask when there is nothing to take: long polls that find no message, and are billed like any other request.
import { emptyPolls } from "../rules/triggers.ts";
import { dropLongestWait, type Pollers } from "./pollers.ts";
import type { Simulation } from "./state.ts";

/**
 * Brings the pollers that wait into line with those that are free: `queue.pollers`, less those with a batch under way. Whoever has
 * waited longest takes the next batch. Call after a batch has begun or ended, and after a change of the setting.
 */
export function balancePollers(sim: Simulation, pollers: Pollers, timeUs: number): void {
  const free = Math.max(0, sim.setup.settings.queue.pollers - pollers.batches.size);
  const { waits } = pollers;
  if (free > pollers.free) waits.push({ sinceUs: timeUs, count: free - pollers.free });
  for (let taken = pollers.free - free; taken > 0;) {
    const longest = waits[pollers.waitsHead];
    const count = Math.min(taken, longest.count);
    pollers.emptyReceives += count * emptyPolls(sim.model, longest.sinceUs, timeUs);
    longest.count -= count;
    taken -= count;
    if (longest.count === 0) dropLongestWait(pollers);
  }
  pollers.free = free;
}

/** Polls of all queues that ended within the window and found nothing. Call when the run has ended. */
export function emptyReceives({ model, pollers }: Simulation): number {
  if (model.trigger !== "queue") return 0;
  let count = 0;
  for (const each of pollers) {
    count += each.emptyReceives;
    for (const wait of each.waits.slice(each.waitsHead))
      count += wait.count * emptyPolls(model, wait.sinceUs, model.durationUs);
  }
  return count;
}
