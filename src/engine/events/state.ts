// The state of a run under way, when something interferes: plain data by component, and the steps that events stand for. It knows no
// step, and whoever changes it knows this file.
import { createArrivals, expectedArrivals, type Arrivals } from "../arrivals.ts";
import type { Bounds } from "../bounds.ts";
import { createItems, type Items } from "../charges.ts";
import { createDecisionCache, type DecisionCache } from "../decisions.ts";
import { emptyDemand, type Demand } from "../demand.ts";
import { createDrawKeys, type DrawKeys } from "../kernel/draws.ts";
import { createEventQueue, type EventQueue } from "../kernel/eventQueue.ts";
import type { Memory } from "../kernel/memory.ts";
import { createBucket, type TokenBucket } from "../kernel/tokenBucket.ts";
import { settingsOf } from "../layout.ts";
import type { Model } from "../model.ts";
import type { Stop } from "../record.ts";
import { createRecorder, type Recorder } from "../recorder.ts";
import { createOffers, type Offers } from "../servers/offers.ts";
import type { Server } from "../servers/server.ts";
import { createSetup, type Setup } from "../setup.ts";
import { createDatabasePause, type DatabasePause } from "./databasePause.ts";
import { createInstances, type Instances } from "./instanceData.ts";
import type { Listener } from "./listener.ts";
import { createPollers, type Pollers } from "./pollers.ts";
import { createSlots, type Slots } from "./slots.ts";
import { createWindows, type Windows } from "./windows.ts";

/**
 * What happens next. An event's payload is the slot plus its step; for other events `reference * 16 + step`. The last three are no events:
 * a component has answered its request, an invocation has ended or was refused (how, stands in `outcome` and `failedAt`), or nothing follows.
 */
export const STEP = {
  gateway: 0,
  security: 1,
  invoke: 2,
  handler: 3,
  cpuDone: 4,
  database: 5,
  end: 6,
  gatewayTimeout: 7,
  provisioned: 9,
  poll: 10,
  redeliver: 11,
  intervention: 12,
  answered: 13,
  concluded: 14,
  nothing: 15,
} as const;

/** Lanes of the event queue, for steps that keep the order of requests. */
export const LANE = { gateway: 0, invoke: 1, end: 2, timer: 3 } as const;

export interface Simulation {
  readonly model: Model;
  readonly functionCount: number;
  readonly http: boolean;
  readonly keys: DrawKeys;
  readonly windows: Windows;
  /** No intervention changes anything. */
  readonly undisturbed: boolean;
  /** Until then no settings change, no instance is killed, and no bound is met: what is certain by then may be played ahead. */
  calmUntilUs: number;
  /** Whoever reaches the gateway first reaches the security service first, and is never turned back there. */
  readonly keepsOrder: boolean;
  setup: Setup;
  readonly slots: Slots;
  readonly queue: EventQueue;
  readonly arrivals: Arrivals;
  readonly instances: Instances;
  readonly gatewayBucket: TokenBucket;
  databaseBucket: TokenBucket | null;
  readonly databasePause: DatabasePause;
  readonly startBuckets: readonly TokenBucket[];
  /** Requests in flight by function, initialisation included, and in all. */
  readonly inFlight: Int32Array;
  inFlightTotal: number;
  readonly decisions: DecisionCache;
  readonly activeUsers: Uint8Array;
  /** One queue per function (trigger `queue`). */
  readonly pollers: readonly Pollers[];
  readonly server: Server;
  readonly offers: Offers;
  readonly demand: Demand;
  readonly items: Items;
  readonly recorder: Recorder;
  /** Is told what happens to chosen requests; null in every run but a traced one. */
  tracer: Listener | null;
  readonly bounds: Bounds;
  /** Arrivals, events and tries of database calls so far. */
  steps: number;
  /** What is due later is not played for now. */
  untilUs: number;
  /** The bound that the run has met. */
  stoppedBy: Stop["bound"] | null;
  total: number;
  /** Time of the latest event. */
  nowUs: number;
  /** The latest deadline of a handler that shares its instance: it counts as an event, met or not. */
  deadlineUs: number;
  /** When the step that a component returned is due, or when it answered. */
  nextUs: number;
  /** How a request that was answered, or an invocation, has ended, and at which stage it failed. */
  outcome: number;
  failedAt: number;
  /** Slots whose instance has ended under them: their invocations have failed, and wait for whoever concludes them. */
  readonly failed: number[];
}

export function createSimulation(model: Model, server: Server, bounds: Bounds, memory: Memory): Simulation {
  const functionCount = model.settings.functions.length;
  const keys = createDrawKeys(model.seed, Math.max(1, model.streams.length));
  const { gateway, database } = model.settings;
  const users = mostUsers(model);
  return {
    model,
    functionCount,
    keys,
    http: model.trigger === "http",
    windows: createWindows(model),
    undisturbed: model.interventions.length === 0,
    calmUntilUs: 0,
    keepsOrder: keepsOrder(model),
    setup: createSetup(model.settings),
    slots: createSlots(),
    queue: createEventQueue(Object.keys(LANE).length),
    arrivals: createArrivals(model, keys),
    instances: createInstances(model),
    gatewayBucket: createBucket(gateway.ratePerS, gateway.burst),
    databaseBucket: database.capacityPerS === null ? null : createBucket(database.capacityPerS, database.burst),
    databasePause: createDatabasePause(),
    startBuckets: model.settings.functions.map((each) => createBucket(each.startsPerS, each.startBurst)),
    inFlight: new Int32Array(functionCount),
    inFlightTotal: 0,
    decisions: createDecisionCache(users),
    activeUsers: new Uint8Array(users),
    pollers: model.settings.functions.map(() =>
      createPollers(model.trigger === "queue" ? model.settings.queue.pollers : 0),
    ),
    server,
    offers: createOffers(),
    demand: emptyDemand(),
    items: createItems(model.prices),
    recorder: createRecorder(model, expectedArrivals(model), memory),
    tracer: null,
    bounds,
    steps: 0,
    untilUs: Infinity,
    stoppedBy: null,
    total: 0,
    nowUs: 0,
    deadlineUs: 0,
    nextUs: 0,
    outcome: 0,
    failedAt: 0,
    failed: [],
  };
}

function mostUsers(model: Model): number {
  return Math.max(...settingsOf(model).map(({ security }) => (security.enabled ? security.users : 0)));
}

/** Without retries, and with constant times up to there, requests keep their order; ties are ties at both places. */
function keepsOrder(model: Model): boolean {
  const isInterfered = model.interventions.some(
    (each) =>
      (each.kind === "slow" && (each.target === "gateway" || each.target === "client")) ||
      (each.kind === "outage" && each.target === "security"),
  );
  return (
    !isInterfered &&
    settingsOf(model).every(({ client, gateway, security: { badTokens } }) => {
      const { missing, expired, forged, wrongScope } = badTokens;
      const isConstant = client.networkUs.kind === "constant" && gateway.overheadUs.kind === "constant";
      return (
        isConstant &&
        client.networkUs.value >= 1 &&
        client.retries === 0 &&
        missing + expired + forged + wrongScope === 0
      );
    })
  );
}
