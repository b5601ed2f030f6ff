// What a run by passes knows: plain data, one part for each component.
import { createArrivals, expectedArrivals, type Arrivals } from "../arrivals.ts";
import { createItems, type Items } from "../charges.ts";
import { emptyDemand, type Demand } from "../demand.ts";
import { createFingerprint, type Fingerprint } from "../fingerprint.ts";
import { createIdleList, type IdleList } from "../instances/idleList.ts";
import { createLog, type InstanceLog } from "../instances/log.ts";
import { createCalendar, type Calendar } from "../kernel/calendar.ts";
import { createDrawKeys, type DrawKeys } from "../kernel/draws.ts";
import type { Memory } from "../kernel/memory.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { isConstant, type Sampler } from "../kernel/sampler.ts";
import { createBucket, type TokenBucket } from "../kernel/tokenBucket.ts";
import type { FunctionModel, Model } from "../model.ts";
import { createDecisionCache, type DecisionCache } from "../decisions.ts";
import type { Server } from "../servers/server.ts";
import { createSetup, type FunctionSetup, type Setup } from "../setup.ts";
import { createCallState, type CallState } from "./callState.ts";
import { createCounts, type Counts } from "./counts.ts";
import { createLine, type Line, type Rows } from "./line.ts";
import { createRecord, type Recorded } from "./recorded.ts";
import { createWindow, PENDING, type Window } from "./window.ts";

/** Arrivals taken at a time: few enough for the columns they fill to stay in the second-level cache (128 to 1 024 are alike). */
export const BLOCK = 512;
const FIRST_SIZE = 4 * BLOCK;

/** Numbers that change with every request live in typed arrays: as fields of objects they lose their representation under way. */
export const TIME = { last: 0 } as const;

/** The instances of one function, and its limits. */
export interface Pool {
  readonly index: number;
  readonly model: FunctionModel;
  readonly timeoutUs: number;
  readonly startBucket: TokenBucket;
  readonly idle: IdleList;
  readonly idleProvisioned: IdleList;
  /** No provisioned instances, and the one used last is taken first. */
  readonly plain: boolean;
  inFlight: number;
}

/** What there is of a run that did not begin in passes: the same data, gone on with (see `turns/`). */
export interface Begun {
  readonly keys: DrawKeys;
  readonly arrivals: Arrivals;
  readonly gatewayBucket: TokenBucket;
  /** By function. */
  readonly startBuckets: readonly TokenBucket[];
  readonly decisions: DecisionCache;
  readonly activeUsers: Uint8Array;
  readonly log: InstanceLog;
  readonly nextZone: number;
  /** By instance: provisioned, and before its first run. */
  readonly fresh: Uint8Array;
  readonly items: Items;
  readonly demand: Demand;
  readonly counts: Counts;
  readonly record: Recorded;
  readonly fingerprint: Fingerprint;
  readonly total: number;
  /** All that was due until then has happened. */
  readonly nowUs: number;
  /** What ends from then on is left alone. */
  readonly untilUs: number;
}

export interface Flow {
  readonly model: Model;
  readonly setup: Setup;
  readonly keys: DrawKeys;
  readonly functionCount: number;
  readonly retries: number;
  /** Some requests bring costs along: of attempts before, or of pages loaded before this moment, 0 for none. */
  readonly carries: boolean;
  readonly fromUs: number;
  /** What ends from then on is not concluded; Infinity where all is. */
  readonly untilUs: number;
  /** One stream per function, rather than one for all. */
  readonly streamOfFunction: boolean;
  /** The way through the network takes the same time for all; -1: it does not. */
  readonly networkUs: number;
  readonly arrivals: Arrivals;
  readonly window: Window;
  /** Of each function; of one where all are the same. */
  readonly samplers: {
    readonly cpu: readonly Sampler[];
    readonly wait: readonly Sampler[];
    readonly keepAlive: readonly Sampler[];
  };
  readonly network: readonly Sampler[];
  readonly payload: readonly Sampler[];
  /** By function. */
  readonly speeds: Float64Array;
  readonly timeoutsUs: Float64Array;
  readonly memoriesGb: Float64Array;
  readonly vcpus: Float64Array;
  readonly isArm: Uint8Array;
  readonly toGateway: Line;
  readonly toFunction: Line;
  readonly due: Rows;
  readonly firsts: Rows;
  readonly gatewayBucket: TokenBucket;
  readonly decisions: DecisionCache;
  readonly activeUsers: Uint8Array;
  /** By function. */
  readonly pools: readonly Pool[];
  inFlightTotal: number;
  /** Instances are named by their place in the log, where `reclaimedUs` says how long each will be kept. */
  readonly log: InstanceLog;
  nextZone: number;
  /** Provisioned instances before their first run. */
  readonly fresh: Uint8Array;
  /** When the handlers that run will end, by instance. */
  readonly ends: Calendar;
  /** Null where nobody's calls to the database matter to anybody else's. */
  readonly calls: CallState | null;
  readonly items: Items;
  /** The always-on alternative. */
  readonly server: Server;
  readonly demand: Demand;
  readonly counts: Counts;
  readonly record: Recorded;
  readonly fingerprint: Fingerprint;
  total: number;
  /** TIME.last: of the latest event. */
  readonly times: Float64Array;
}

/**
 * @param begun null for a run from its start
 */
export function createFlow(model: Model, server: Server, memory: Memory, begun: Begun | null = null): Flow {
  const { settings } = model;
  const { gateway, security } = settings;
  const setup = createSetup(settings);
  const functionCount = settings.functions.length;
  const keys = begun?.keys ?? createDrawKeys(model.seed, Math.max(1, model.streams.length));
  const carries = settings.client.retries > 0 || begun !== null;
  const window = createWindow(FIRST_SIZE, settings.client.retries > 0);
  if (begun !== null) window.refused = true;
  const networkUs = isConstant(setup.networkUs) ? roundUs(setup.networkUs.a) : -1;
  shareColumns(window, model, networkUs, !carries);
  const functions = setup.functions.slice(0, functionCount);
  const users = security.enabled ? security.users : 0;
  return {
    model,
    setup,
    keys,
    functionCount,
    retries: settings.client.retries,
    carries,
    fromUs: begun?.nowUs ?? 0,
    untilUs: begun?.untilUs ?? Infinity,
    streamOfFunction: model.streams.length > 1,
    networkUs,
    arrivals: begun?.arrivals ?? createArrivals(model, keys),
    window,
    samplers: {
      cpu: ofEach(functions.map((each) => each.cpu)),
      wait: ofEach(functions.map((each) => each.wait)),
      keepAlive: ofEach(functions.map((each) => each.keepAlive)),
    },
    network: [setup.networkUs],
    payload: [setup.payloadKb],
    speeds: Float64Array.from(functions, (each) => each.model.cpuSpeed),
    timeoutsUs: Float64Array.from(functions, (each) => each.model.timeoutUs),
    memoriesGb: Float64Array.from(functions, (each) => each.memoryGb),
    vcpus: Float64Array.from(functions, (each) => each.model.vcpu),
    isArm: Uint8Array.from(functions, ({ model: { architecture } }) => (architecture === "arm64" ? 1 : 0)),
    toGateway: createLine(),
    toFunction: createLine(),
    due: { rows: new Int32Array(2 * BLOCK) },
    firsts: { rows: new Int32Array(2 * BLOCK) },
    gatewayBucket: begun?.gatewayBucket ?? createBucket(gateway.ratePerS, gateway.burst),
    decisions: begun?.decisions ?? createDecisionCache(users),
    activeUsers: begun?.activeUsers ?? new Uint8Array(users),
    pools: functions.map((each, index) => createPool(each, index, begun?.startBuckets[index])),
    inFlightTotal: 0,
    log: begun?.log ?? createLog(),
    nextZone: begun?.nextZone ?? 0,
    fresh: begun?.fresh ?? new Uint8Array(functions.reduce((sum, each) => sum + each.provisioned, 0)).fill(1),
    ends: createCalendar(model.durationUs / expectedArrivals(model)),
    calls: createCallState(settings.database),
    items: begun?.items ?? createItems(model.prices),
    server,
    demand: begun?.demand ?? emptyDemand(),
    counts: begun?.counts ?? createCounts(functionCount, model.durationUs),
    record: begun?.record ?? createRecord(model, Math.min(model.recordLimit, expectedArrivals(model)), window, memory),
    fingerprint: begun?.fingerprint ?? createFingerprint(),
    total: begun?.total ?? 0,
    times: new Float64Array(1),
  };
}

/** One distribution, where all functions have the same constant. */
function ofEach(samplers: readonly Sampler[]): readonly Sampler[] {
  const [first] = samplers;
  return samplers.every((each) => isConstant(each) && each.a === first.a) ? [first] : samplers;
}

/** Columns that say the same for every row are one array, or one value. */
function shareColumns(window: Window, model: Model, networkUs: number, shares: boolean): void {
  const { webServer, gateway, security, database } = model.settings;
  if (shares && !webServer.enabled) window.sentUs = window.arrivalUs;
  if (shares && networkUs === 0) {
    window.gatewayUs = window.sentUs;
    window.endUs = window.answeredUs;
  }
  if (shares && !gateway.enabled && !security.enabled) window.invokedUs = window.gatewayUs;
  window.pageEndUs.fill(-1);
  window.securityUs.fill(-1);
  window.initUs.fill(-1);
  window.user.fill(-1);
  if (!database.enabled) window.databaseUs.fill(-1);
  window.backUs.fill(networkUs);
  window.instance.fill(PENDING);
}

function createPool(
  { model, provisioned }: FunctionSetup,
  index: number,
  startBucket = createBucket(model.startsPerS, model.startBurst),
): Pool {
  return {
    index,
    model,
    timeoutUs: model.timeoutUs,
    startBucket,
    idle: createIdleList(model.reuse),
    idleProvisioned: createIdleList("mostRecentlyUsed"),
    plain: provisioned === 0 && model.reuse === "mostRecentlyUsed",
    inFlight: 0,
  };
}
