// Database connections last until their instance is reclaimed (rule 16). Expired idle instances are met lazily, so when
// connections run out, those of instances whose keep-alive has passed are released first.
import type { Simulation } from "../simulation.ts";
import { addIdle, drainIdle } from "./idleList.ts";
import { reclaim } from "./instances.ts";
import { endIdleShared } from "./shared.ts";

export function releaseExpiredConnections(sim: Simulation, timeUs: number): void {
  const all = sim.instances;
  if (timeUs < all.nextConnectionExpiryUs) return;
  all.nextConnectionExpiryUs = Infinity;
  all.idle.forEach((list, pool) => {
    for (const id of drainIdle(list, all.serial)) {
      if (all.expiryUs[id] <= timeUs) reclaim(sim, id, all.expiryUs[id]);
      else {
        addIdle(list, id, all.serial);
        if (all.connected[id] === 1)
          all.nextConnectionExpiryUs = Math.min(all.nextConnectionExpiryUs, all.expiryUs[id]);
      }
    }
    endIdleShared(sim, pool, timeUs, () => false);
  });
}
