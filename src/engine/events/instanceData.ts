// Instances alive, as plain data by id; ids are reused. One pool per function and version.
import { grown } from "../kernel/grown.ts";
import { createIdleList, type IdleList } from "../instances/idleList.ts";
import { createLog, type InstanceLog } from "../instances/log.ts";
import type { Model } from "../model.ts";

/** What an instance runs that serves several requests at once. */
export interface SharedWork {
  /** Attempts in flight, those waiting for initialisation included, in the order of their coming. */
  readonly slots: number[];
  /** Attempts in their CPU phase. */
  readonly inCpu: number[];
  cpuAtUs: number;
  nextCpuUs: number;
  /** Sum over time of 1 / handlers active: the difference between two moments is one handler's share. */
  shareUs: number;
  shareAtUs: number;
  activeHandlers: number;
  activeSinceUs: number;
}

export function createSharedWork(): SharedWork {
  return {
    slots: [],
    inCpu: [],
    cpuAtUs: 0,
    nextCpuUs: -1,
    shareUs: 0,
    shareAtUs: 0,
    activeHandlers: 0,
    activeSinceUs: 0,
  };
}

export interface Instances {
  readonly log: InstanceLog;
  readonly zones: number;
  nextZone: number;
  capacity: number;
  free: number[];
  alive: Uint8Array;
  /** Grows with the start order: its place in the log. */
  serial: Float64Array;
  logIndex: Int32Array;
  pool: Int32Array;
  zone: Uint8Array;
  generation: Int32Array;
  provisioned: Uint8Array;
  connected: Uint8Array;
  /** 1 once a handler has run here: no extra CPU work any more. */
  ranOnce: Uint8Array;
  readyUs: Float64Array;
  /** Idle since, and until (exclusive) when nothing comes. */
  releasedUs: Float64Array;
  expiryUs: Float64Array;
  busySinceUs: Float64Array;
  /** Handlers in flight here. */
  active: Int32Array;
  memoryGb: Float64Array;
  vcpu: Float64Array;
  /** 1 for arm64, 0 for x86_64. */
  arm: Uint8Array;
  /** The attempt it runs, for one request per instance the only one; -1 for none. */
  slot: Int32Array;
  /** 1 if it may serve several requests at once. */
  shared: Uint8Array;
  /** 1 if it is in its pool's `open`. */
  isOpen: Uint8Array;
  /** Number of its latest assignment. */
  assigned: Float64Array;
  /** By id, for those that are shared. */
  readonly work: SharedWork[];
  /** By pool: shared instances with a free slot, the most recently assigned last. */
  readonly open: number[][];
  assignments: number;
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
    readyUs: new Float64Array(0),
    releasedUs: new Float64Array(0),
    expiryUs: new Float64Array(0),
    busySinceUs: new Float64Array(0),
    active: new Int32Array(0),
    memoryGb: new Float64Array(0),
    vcpu: new Float64Array(0),
    arm: new Uint8Array(0),
    slot: new Int32Array(0),
    shared: new Uint8Array(0),
    isOpen: new Uint8Array(0),
    assigned: new Float64Array(0),
    work: [],
    open: Array.from({ length: pools }, () => []),
    assignments: 0,
    idle: Array.from({ length: pools }, (_, pool) => createIdleList(reuse(pool))),
    idleProvisioned: Array.from({ length: pools }, () => createIdleList("mostRecentlyUsed")),
    provisionedCount: new Int32Array(pools),
    connections: 0,
    nextConnectionExpiryUs: Infinity,
    busyUs: new Float64Array(model.settings.functions.length),
  };
  growInstances(instances, 64);
  return instances;
}

const TIMES = ["serial", "readyUs", "releasedUs", "expiryUs", "busySinceUs", "memoryGb", "vcpu", "assigned"] as const;
const WHOLE = ["logIndex", "pool", "generation", "active", "slot"] as const;
const FLAGS = ["alive", "zone", "provisioned", "connected", "ranOnce", "arm", "shared", "isOpen"] as const;

/** Makes room for so many instances alive at once. */
export function growInstances(all: Instances, capacity: number): void {
  for (const name of TIMES) all[name] = grown(all[name], capacity);
  for (const name of WHOLE) all[name] = grown(all[name], capacity);
  for (const name of FLAGS) all[name] = grown(all[name], capacity);
  for (let id = capacity - 1; id >= all.capacity; id--) all.free.push(id);
  all.capacity = capacity;
}
