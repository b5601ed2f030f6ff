// What shared instances have under way: who is in flight on each, how the CPU and the bill are divided, who has a free slot.
import type { Simulation } from "../simulation.ts";
import { AT } from "../slots.ts";

/** What a shared instance runs. */
export interface SharedWork {
  /** Attempts in flight, those waiting for initialisation included. */
  readonly slots: Set<number>;
  /** Attempts in their CPU phase. */
  readonly inCpu: Set<number>;
  cpuAtUs: number;
  nextCpuUs: number;
  /** Sum over time of 1 / handlers active: the difference between two moments is one handler's share. */
  shareUs: number;
  shareAtUs: number;
  activeHandlers: number;
  activeSinceUs: number;
  assigned: number;
}
/** By simulation: the work of each instance id, and per pool the instances with a free slot, most recently assigned last. */
export interface Shared {
  readonly work: Map<number, SharedWork>;
  readonly open: Map<number, number[]>;
  assignments: number;
}

export function createShared(): Shared {
  return { work: new Map(), open: new Map(), assignments: 0 };
}

/** Instances of the pool with a free slot, most recently assigned last. */
export function openOf(sim: Simulation, pool: number): number[] {
  const { open } = sim.shared;
  let list = open.get(pool);
  if (!list) open.set(pool, (list = []));
  return list;
}

/** What this instance runs. */
export function workOf(sim: Simulation, id: number): SharedWork {
  let work = sim.shared.work.get(id);
  if (!work) {
    work = {
      slots: new Set(),
      inCpu: new Set(),
      cpuAtUs: 0,
      nextCpuUs: -1,
      shareUs: 0,
      shareAtUs: 0,
      activeHandlers: 0,
      activeSinceUs: 0,
      assigned: 0,
    };
    sim.shared.work.set(id, work);
  }
  return work;
}

/** Brings the share of one handler up to date. */
export function countShare(work: SharedWork, timeUs: number): void {
  if (work.activeHandlers > 0) work.shareUs += (timeUs - work.shareAtUs) / work.activeHandlers;
  work.shareAtUs = timeUs;
}

/** CPU speed of each of n handlers, in vCPUs. */
export function speedOfEach(sim: Simulation, id: number, handlers: number): number {
  return Math.min(1, sim.setup.functions[sim.instances.pool[id]].model.vcpu / handlers);
}

/** Brings the CPU work left of each handler up to date. */
export function progress(sim: Simulation, id: number, work: SharedWork, timeUs: number): void {
  if (work.inCpu.size > 0) {
    const speed = speedOfEach(sim, id, work.inCpu.size);
    const done = (timeUs - work.cpuAtUs) * speed;
    for (const slot of work.inCpu) {
      sim.slots.data[slot + AT.cpuLeftUs] -= done;
      sim.tracer?.progressCpu(slot, sim.slots.data[slot + AT.cpuLeftUs], done, work.cpuAtUs, speed);
    }
  }
  work.cpuAtUs = timeUs;
}

/** Puts an instance that has a free slot again where its last assignment belongs. */
export function insertOpen(sim: Simulation, open: number[], id: number, work: SharedWork): void {
  let at = open.length;
  while (at > 0 && workOf(sim, open[at - 1]).assigned > work.assigned) at--;
  open.splice(at, 0, id);
}
