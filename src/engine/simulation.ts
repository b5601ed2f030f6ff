// The state of a run under way: plain data, passed to the functions of every component.
import { createArrivals, expectedArrivals, type Arrivals } from "./arrivals.ts";
import { BOUNDS, type Bounds } from "./bounds.ts";
import { createItems, type Items } from "./charges.ts";
import { emptyDemand, type Demand } from "./demand.ts";
import { createInstances, type Instances } from "./instances/instances.ts";
import { createShared, type Shared } from "./instances/sharedWork.ts";
import { createDrawKeys, type DrawKeys } from "./kernel/draws.ts";
import { createEventQueue, type EventQueue } from "./kernel/eventQueue.ts";
import { createBucket, type TokenBucket } from "./kernel/tokenBucket.ts";
import type { Model } from "./model.ts";
import type { Stop } from "./record.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { createServer, type Server } from "./server.ts";
import { createSetup, type Setup } from "./setup.ts";
import { createSlots, type Slots } from "./slots.ts";
import type { Tracer } from "./trace/tracer.ts";
import { createPollers, type Pollers } from "./triggers/pollers.ts";
import { createWindows, type Windows } from "./windows.ts";

/** What happens next. An event's payload is the slot plus its step; for other events `reference * 16 + step`. */
export const STEP = {
  gateway: 0,
  security: 1,
  invoke: 2,
  handler: 3,
  cpuDone: 4,
  database: 5,
  end: 6,
  gatewayTimeout: 7,
  deadline: 8,
  provisioned: 9,
  poll: 10,
  redeliver: 11,
  intervention: 12,
  nothing: 15,
} as const;

/** Lanes of the event queue, for steps that keep the order of requests. */
export const LANE = { gateway: 0, invoke: 1, end: 2 } as const;

/** Decisions cached per user: [validFromUs, validFromUs + ttl), known at doneUs. */
export interface DecisionCache {
  readonly validFromUs: Float64Array;
  readonly doneUs: Float64Array;
}

export interface Simulation {
  readonly model: Model;
  readonly functionCount: number;
  readonly http: boolean;
  readonly keys: DrawKeys;
  readonly windows: Windows;
  /** No intervention changes anything: what lies ahead of a request can be worked out at once. */
  readonly undisturbed: boolean;
  setup: Setup;
  readonly slots: Slots;
  readonly queue: EventQueue;
  readonly arrivals: Arrivals;
  readonly instances: Instances;
  readonly shared: Shared;
  readonly gatewayBucket: TokenBucket;
  databaseBucket: TokenBucket | null;
  readonly startBuckets: readonly TokenBucket[];
  /** Requests in flight by function, initialisation included, and in all. */
  readonly inFlight: Int32Array;
  inFlightTotal: number;
  readonly decisions: DecisionCache;
  readonly activeUsers: Uint8Array;
  /** One queue per function (trigger `queue`). */
  readonly pollers: readonly Pollers[];
  readonly server: Server;
  readonly demand: Demand;
  readonly items: Items;
  readonly recorder: Recorder;
  /** Notes what happens to chosen requests; null in every run but a traced one. */
  tracer: Tracer | null;
  readonly bounds: Bounds;
  /** Arrivals, events and tries of database calls so far. */
  steps: number;
  /** The bound that the run has met. */
  stoppedBy: Stop["bound"] | null;
  total: number;
  /** Time of the latest event. */
  nowUs: number;
  /** When the step that a component function returned is due. */
  nextUs: number;
}

export function createSimulation(model: Model, bounds = BOUNDS): Simulation {
  const functionCount = model.settings.functions.length;
  const keys = createDrawKeys(model.seed, Math.max(1, model.streams.length));
  const { gateway, database, security } = model.settings;
  const users = mostUsers(model);
  return {
    model,
    functionCount,
    keys,
    http: model.trigger === "http",
    windows: createWindows(model),
    undisturbed: model.interventions.length === 0,
    setup: createSetup(model.settings),
    slots: createSlots(),
    queue: createEventQueue(3),
    arrivals: createArrivals(model, keys),
    instances: createInstances(model),
    shared: createShared(),
    gatewayBucket: createBucket(gateway.ratePerS, gateway.burst),
    databaseBucket: database.capacityPerS === null ? null : createBucket(database.capacityPerS, database.burst),
    startBuckets: model.settings.functions.map((each) => createBucket(each.startsPerS, each.startBurst)),
    inFlight: new Int32Array(functionCount),
    inFlightTotal: 0,
    decisions: { validFromUs: new Float64Array(users).fill(-Infinity), doneUs: new Float64Array(users) },
    activeUsers: new Uint8Array(security.enabled || users > 0 ? users : 0),
    pollers: model.settings.functions.map(() =>
      createPollers(model.trigger === "queue" ? model.settings.queue.pollers : 0),
    ),
    server: createServer(model),
    demand: emptyDemand(),
    items: createItems(model.prices),
    recorder: createRecorder(model, Math.min(model.recordLimit, expectedArrivals(model))),
    tracer: null,
    bounds,
    steps: 0,
    stoppedBy: null,
    total: 0,
    nowUs: 0,
    nextUs: 0,
  };
}

function mostUsers(model: Model): number {
  const all = [
    model.settings,
    ...model.interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : [])),
  ];
  return Math.max(...all.map(({ security }) => (security.enabled ? security.users : 0)));
}
