// Instances: started, initialised, busy, idle, reclaimed. One pool per function and version.
import type { Model } from "../model.ts";
import { addInterval } from "../series.ts";
import type { Simulation } from "../simulation.ts";
import { isOut } from "../windows.ts";
import { addIdle, createIdleList, takeIdle, type IdleList } from "./idleList.ts";
import { createLog, logStart, type InstanceLog } from "./log.ts";

/** Instances alive, by id; ids are reused. */
export interface Instances {
  readonly log: InstanceLog;
  readonly zones: number;
  started: number;
  nextZone: number;
  capacity: number;
  free: number[];
  alive: Uint8Array;
  serial: Float64Array;
  logIndex: Int32Array;
  pool: Int32Array;
  zone: Uint8Array;
  generation: Int32Array;
  provisioned: Uint8Array;
  connected: Uint8Array;
  /** 1 once a handler has run here: no extra CPU work any more. */
  ranOnce: Uint8Array;
  startedUs: Float64Array;
  readyUs: Float64Array;
  /** Idle since, and until (exclusive) when nothing comes. */
  releasedUs: Float64Array;
  expiryUs: Float64Array;
  busySinceUs: Float64Array;
  /** Handlers in flight here. */
  active: Int32Array;
  memoryGb: Float64Array;
  /** 1 if it may serve several requests at once. */
  shared: Uint8Array;
  /** 1 for arm64, 0 for x86_64. */
  arm: Uint8Array;
  /** The attempts it runs, for one request per instance the only one; -1 for none. */
  slot: Int32Array;
  readonly idle: readonly IdleList[];
  readonly idleProvisioned: readonly IdleList[];
  /** Instances that exist to satisfy the provisioned concurrency, by pool. */
  readonly provisionedCount: Int32Array;
  connections: number;
  /** No idle instance that holds a connection expires before this. */
  nextConnectionExpiryUs: number;
  /** Time instances worked within the window, by function. */
  readonly busyUs: Float64Array;
}

export function createInstances(model: Model): Instances {
  const pools = model.settings.functions.length * 2;
  const reuse = (pool: number) => model.settings.functions[pool % model.settings.functions.length].reuse;
  const instances: Instances = {
    log: createLog(),
    zones: model.zones,
    started: 0,
    nextZone: 0,
    capacity: 0,
    free: [],
    alive: new Uint8Array(0),
    serial: new Float64Array(0),
    logIndex: new Int32Array(0),
    pool: new Int32Array(0),
    zone: new Uint8Array(0),
    generation: new Int32Array(0),
    provisioned: new Uint8Array(0),
    connected: new Uint8Array(0),
    ranOnce: new Uint8Array(0),
    startedUs: new Float64Array(0),
    readyUs: new Float64Array(0),
    releasedUs: new Float64Array(0),
    expiryUs: new Float64Array(0),
    busySinceUs: new Float64Array(0),
    active: new Int32Array(0),
    slot: new Int32Array(0),
    memoryGb: new Float64Array(0),
    arm: new Uint8Array(0),
    shared: new Uint8Array(0),
    idle: Array.from({ length: pools }, (_, pool) => createIdleList(reuse(pool))),
    idleProvisioned: Array.from({ length: pools }, () => createIdleList("mostRecentlyUsed")),
    provisionedCount: new Int32Array(pools),
    connections: 0,
    nextConnectionExpiryUs: Infinity,
    busyUs: new Float64Array(model.settings.functions.length),
  };
  grow(instances, 64);
  return instances;
}

function grow(all: Instances, capacity: number): void {
  const larger = <T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  for (const name of ["serial", "startedUs", "readyUs", "releasedUs", "expiryUs", "busySinceUs", "memoryGb"] as const) {
    all[name] = larger(all[name], new Float64Array(capacity));
  }
  for (const name of ["logIndex", "pool", "generation", "active", "slot"] as const)
    all[name] = larger(all[name], new Int32Array(capacity));
  for (const name of ["alive", "zone", "provisioned", "connected", "ranOnce", "arm", "shared"] as const) {
    all[name] = larger(all[name], new Uint8Array(capacity));
  }
  for (let id = capacity - 1; id >= all.capacity; id--) all.free.push(id);
  all.capacity = capacity;
}

/** Starts an instance in this pool; it is ready at `readyUs`. */
export function startInstance(
  sim: Simulation,
  pool: number,
  timeUs: number,
  readyUs: number,
  provisioned: boolean,
): number {
  const all = sim.instances;
  if (all.free.length === 0) grow(all, all.capacity * 2);
  const id = all.free.pop() as number;
  const functionIndex = pool % sim.functionCount;
  all.alive[id] = 1;
  all.serial[id] = all.started++;
  all.pool[id] = pool;
  all.zone[id] = chooseZone(sim, timeUs);
  const { model, memoryGb, shared } = sim.setup.functions[pool];
  all.generation[id] = model.generation;
  all.memoryGb[id] = memoryGb;
  all.shared[id] = shared ? 1 : 0;
  all.arm[id] = model.architecture === "arm64" ? 1 : 0;
  all.provisioned[id] = provisioned ? 1 : 0;
  all.connected[id] = 0;
  all.ranOnce[id] = 0;
  all.startedUs[id] = timeUs;
  all.readyUs[id] = readyUs;
  all.active[id] = 0;
  all.slot[id] = -1;
  all.logIndex[id] = logStart(
    all.log,
    functionIndex,
    timeUs,
    readyUs,
    provisioned,
    all.zone[id],
    pool < sim.functionCount ? 0 : 1,
  );
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

/** How much of an interval lies in the window of the summary. */
export function withinWindow({ warmUpUs, durationUs }: Model, fromUs: number, toUs: number): number {
  const from = fromUs > warmUpUs ? fromUs : warmUpUs;
  const to = toUs < durationUs ? toUs : durationUs;
  return to > from ? to - from : 0;
}

/** Keeps an instance for the next request, or reclaims it at once: keep-alive 0, or of a version replaced meanwhile. */
export function keepInstance(sim: Simulation, id: number, timeUs: number, keepAliveUs: number): void {
  const all = sim.instances;
  const pool = all.pool[id];
  const setup = sim.setup.functions[pool];
  if (all.generation[id] !== setup.model.generation) {
    reclaim(sim, id, timeUs);
    return;
  }
  all.releasedUs[id] = timeUs;
  if (all.provisioned[id] === 1) {
    if (all.provisionedCount[pool] > setup.provisioned) {
      reclaim(sim, id, timeUs);
      return;
    }
    all.expiryUs[id] = Infinity;
    addIdle(all.idleProvisioned[pool], id, all.serial);
    return;
  }
  if (keepAliveUs <= 0) {
    reclaim(sim, id, timeUs);
    return;
  }
  all.expiryUs[id] = timeUs + keepAliveUs;
  if (all.connected[id] === 1 && all.expiryUs[id] < all.nextConnectionExpiryUs)
    all.nextConnectionExpiryUs = all.expiryUs[id];
  addIdle(all.idle[pool], id, all.serial);
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
