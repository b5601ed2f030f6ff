// Instances start, are taken, kept and reclaimed, alone or shared. Expired ones are met lazily.
import { addIdle, drainIdle, takeIdle, type IdleList } from "../instances/idleList.ts";
import { withinWindow } from "../instances/levels.ts";
import { logStart } from "../instances/log.ts";
import { addInterval } from "../series.ts";
import { createSharedWork, growInstances, type Instances } from "./instanceData.ts";
import type { Simulation } from "./state.ts";
import { isOut } from "./windows.ts";

/** Starts an instance in this pool; it is ready at `readyUs`. */
export function startInstance(
  sim: Simulation,
  pool: number,
  timeUs: number,
  readyUs: number,
  provisioned: boolean,
): number {
  const all = sim.instances;
  const zone = chooseZone(sim, timeUs);
  const next = pool < sim.functionCount ? 0 : 1;
  const at = logStart(all.log, pool % sim.functionCount, timeUs, readyUs, provisioned, zone, next);
  return placeInstance(sim, pool, at);
}

/** An instance that is in the log, in this pool. */
export function placeInstance(sim: Simulation, pool: number, logIndex: number): number {
  const all = sim.instances;
  if (all.free.length === 0) growInstances(all, all.capacity * 2);
  const id = all.free.pop() as number;
  all.alive[id] = 1;
  all.logIndex[id] = logIndex;
  all.serial[id] = logIndex;
  all.pool[id] = pool;
  all.zone[id] = all.log.zone[logIndex];
  const { model, memoryGb, shared } = sim.setup.functions[pool];
  all.generation[id] = model.generation;
  all.memoryGb[id] = memoryGb;
  all.vcpu[id] = model.vcpu;
  all.shared[id] = shared ? 1 : 0;
  all.arm[id] = model.architecture === "arm64" ? 1 : 0;
  all.provisioned[id] = all.log.provisioned[logIndex];
  all.connected[id] = 0;
  all.ranOnce[id] = 0;
  all.readyUs[id] = all.log.readyUs[logIndex];
  all.active[id] = 0;
  all.slot[id] = -1;
  all.isOpen[id] = 0;
  if (shared) all.work[id] = createSharedWork();
  return id;
}

/** Zones in turn, leaving out the first while it is out. */
function chooseZone(sim: Simulation, timeUs: number): number {
  const all = sim.instances;
  if (all.zones === 1) return 0;
  let zone = all.nextZone;
  if (zone === 0 && isOut(sim.windows, "zone", timeUs)) zone = 1;
  all.nextZone = (zone + 1) % all.zones;
  return zone;
}

/** An idle instance of the pool by its reuse policy, provisioned ones first; -1 when there is none left alive. */
export function takeIdleInstance(sim: Simulation, pool: number, timeUs: number): number {
  const all = sim.instances;
  const provisioned = takeIdle(all.idleProvisioned[pool], all.serial);
  if (provisioned >= 0) return provisioned;
  for (;;) {
    const id = takeIdle(all.idle[pool], all.serial);
    if (id < 0) return -1;
    if (timeUs < all.expiryUs[id]) return id;
    reclaim(sim, id, all.expiryUs[id]);
  }
}

/** A handler starts on an instance that was not busy. */
export function beginBusy(sim: Simulation, id: number, timeUs: number): void {
  sim.instances.busySinceUs[id] = timeUs > sim.instances.readyUs[id] ? timeUs : sim.instances.readyUs[id];
}

/** The last handler on it has ended. */
export function endBusy(sim: Simulation, id: number, timeUs: number): void {
  const all = sim.instances;
  const fromUs = all.busySinceUs[id];
  addInterval(sim.recorder.series, sim.recorder.series.busy, fromUs, timeUs);
  all.busyUs[all.pool[id] % sim.functionCount] += withinWindow(sim.model, fromUs, timeUs);
}

/** Whether an instance that has become free is to end: its version was replaced, there are too many provisioned ones, or it is not kept. */
export function isSurplus(sim: Simulation, id: number, keepAliveUs: number): boolean {
  const all = sim.instances;
  const { model, provisioned } = sim.setup.functions[all.pool[id]];
  if (all.generation[id] !== model.generation) return true;
  return all.provisioned[id] === 1 ? all.provisionedCount[all.pool[id]] > provisioned : keepAliveUs <= 0;
}

/** Keeps a free instance for the next request, for so long; or reclaims it at once. */
export function keepInstance(sim: Simulation, id: number, timeUs: number, keepAliveUs: number): void {
  const all = sim.instances;
  if (isSurplus(sim, id, keepAliveUs)) {
    reclaim(sim, id, timeUs);
    return;
  }
  const expiryUs = all.provisioned[id] === 1 ? Infinity : timeUs + keepAliveUs;
  all.releasedUs[id] = timeUs;
  all.expiryUs[id] = expiryUs;
  if (all.connected[id] === 1 && expiryUs < all.nextConnectionExpiryUs) all.nextConnectionExpiryUs = expiryUs;
  if (all.shared[id] === 1) open(all, id);
  else addIdle(all.provisioned[id] === 1 ? all.idleProvisioned[all.pool[id]] : all.idle[all.pool[id]], id, all.serial);
}

/** Puts a shared instance that has a free slot again where its last assignment belongs. */
export function open(all: Instances, id: number): void {
  const list = all.open[all.pool[id]];
  let at = list.length;
  while (at > 0 && all.assigned[list[at - 1]] > all.assigned[id]) at--;
  if (at === list.length) list.push(id);
  else list.splice(at, 0, id);
  all.isOpen[id] = 1;
}

/** A shared instance takes nobody any more. */
export function close(all: Instances, id: number): void {
  if (all.isOpen[id] === 0) return;
  const list = all.open[all.pool[id]];
  const at = list.lastIndexOf(id);
  if (at === list.length - 1) list.pop();
  else list.splice(at, 1);
  all.isOpen[id] = 0;
}

/** Provisioned ones that are idle first, then the most recently assigned instance with a free slot; -1 for none. */
export function takeSharedInstance(sim: Simulation, pool: number, timeUs: number): number {
  const all = sim.instances;
  const provisioned = takeIdle(all.idleProvisioned[pool], all.serial);
  if (provisioned >= 0) return provisioned;
  const list = all.open[pool];
  while (list.length > 0) {
    const id = list[list.length - 1];
    if (all.active[id] > 0 || timeUs < all.expiryUs[id]) return id;
    close(all, id);
    reclaim(sim, id, all.expiryUs[id]);
  }
  return -1;
}

/** The attempt takes a slot of the instance; at `nextUs` that is initialised. */
export function joinShared(sim: Simulation, slot: number, id: number, timeUs: number): void {
  const all = sim.instances;
  const { model } = sim.setup.functions[all.pool[id]];
  if (all.active[id] === 0) beginBusy(sim, id, timeUs);
  (all.work[id] ??= createSharedWork()).slots.push(slot);
  close(all, id);
  all.assigned[id] = all.assignments++;
  if (++all.active[id] < model.requestsPerInstance) open(all, id);
  sim.nextUs = timeUs > all.readyUs[id] ? timeUs : all.readyUs[id];
}

/** Ends the idle instances that `ends` chooses; those whose keep-alive has passed end when it did. */
export function endIdle(sim: Simulation, list: IdleList, timeUs: number, ends: (id: number) => boolean): void {
  const { instances: all } = sim;
  for (const id of drainIdle(list, all.serial)) {
    if (all.expiryUs[id] <= timeUs) reclaim(sim, id, all.expiryUs[id]);
    else if (ends(id)) reclaim(sim, id, timeUs);
    else addIdle(list, id, all.serial);
  }
}

/**
 * Ends the pool's idle shared instances that `ends` chooses at `timeUs`; those whose keep-alive has passed ended when it did.
 * Infinity: all, each at its own expiry.
 */
export function endIdleShared(sim: Simulation, pool: number, timeUs: number, ends: (id: number) => boolean): void {
  const all = sim.instances;
  const list = all.open[pool];
  let kept = 0;
  for (const id of list) {
    if (all.active[id] > 0 || (all.expiryUs[id] > timeUs && !ends(id))) {
      list[kept++] = id;
      continue;
    }
    all.isOpen[id] = 0;
    const atUs = Math.min(all.expiryUs[id], timeUs);
    if (atUs < Infinity) reclaim(sim, id, atUs);
  }
  list.length = kept;
}

/** Ends an instance that is not in an idle list. */
export function reclaim(sim: Simulation, id: number, atUs: number): void {
  const all = sim.instances;
  all.log.reclaimedUs[all.logIndex[id]] = atUs;
  if (all.connected[id] === 1) {
    all.connected[id] = 0;
    all.connections--;
  }
  if (all.provisioned[id] === 1) all.provisionedCount[all.pool[id]]--;
  all.alive[id] = 0;
  all.free.push(id);
}
