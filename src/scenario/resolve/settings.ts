// A state as the engine's settings.
import type { Provider, RunFacts } from "#facts";
import type { DatabaseModel, FunctionModel, Settings } from "#engine";
import { toModelDistribution } from "../distribution.ts";
import type { Database } from "../scenario.ts";
import type { State, StateFunction } from "../states/state.ts";
import { countsByFunction } from "../workload.ts";
import { functionModel } from "./functionModel.ts";
import { msToUs, secondsToUs, timeUs } from "./units.ts";

/** The name of what takes the share of requests that the functions leave: no route leads there. */
const NO_ROUTE = "(no route)";
/** Four days, what SQS keeps a message for unless told otherwise (Amazon SQS developer guide, message quotas). */
const RETENTION_US = secondsToUs(345_600);
/**
 * What a read and a write are charged by: DynamoDB's units of 4 KB and 1 KB, request units of Cosmos DB of 1 KB, documents of Firestore
 * and rows of D1, whatever their size (databaseReadUnitKb and databaseWriteUnitKb of the limits where they are published).
 */
const DATABASE_UNITS: Readonly<Record<Provider, Pick<DatabaseModel, "readUnitKb" | "writeUnitKb">>> = {
  aws: { readUnitKb: 4, writeUnitKb: 1 },
  azure: { readUnitKb: 1, writeUnitKb: 1 },
  gcp: { readUnitKb: Infinity, writeUnitKb: Infinity },
  cloudflare: { readUnitKb: Infinity, writeUnitKb: Infinity },
};
/** Shares that sum to this much less than 1 leave nothing. */
const SHARE_TOLERANCE = 1e-6;

/** What is the same for all states of a scenario. */
export interface SettingsContext {
  readonly facts: RunFacts;
  /** At some time, the functions leave a share of the requests to no route. */
  readonly leavesRest: boolean;
}

export function settingsOf(state: State, { facts, leavesRest }: SettingsContext): Settings {
  const { client, webServer, gateway, security, next, accountConcurrency, async, queue } = state;
  const functionsOf = (functions: readonly StateFunction[]) => {
    const models = functions.map((each) => functionModel(each, facts));
    return leavesRest ? withRest(models) : models;
  };
  return {
    client: {
      networkUs: timeUs(client.networkMs),
      payloadKb: toModelDistribution(client.payloadKb, 1, false),
      responseKb: client.responseKb,
      retries: client.retries,
      retryBaseUs: msToUs(client.retryBaseMs),
      retryCapUs: msToUs(client.retryCapMs),
    },
    webServer: {
      enabled: webServer.enabled,
      requestsPerVisit: webServer.requestsPerVisit,
      hitUs: timeUs(webServer.hitMs),
      originUs: timeUs(webServer.originMs),
      cacheHitShare: webServer.cacheHitShare,
      pageKb: webServer.pageKb,
    },
    gateway: {
      enabled: gateway.enabled,
      ratePerS: gateway.ratePerS,
      burst: gateway.burst,
      overheadUs: timeUs(gateway.overheadMs),
      timeoutUs: secondsToUs(gateway.timeoutS),
      payloadLimitKb: gateway.payloadLimitKb,
    },
    security: {
      enabled: security.enabled,
      users: security.users,
      verifyUs: timeUs(security.verifyMs),
      cacheTtlUs: secondsToUs(security.cacheTtlS),
      badTokens: security.badTokens,
    },
    functions: functionsOf(state.functions),
    nextVersion: next && functionsOf(next.functions),
    nextShare: next?.share ?? 0,
    accountConcurrency,
    database: databaseModel(state.database, facts),
    async: {
      maxRetries: async.maxRetries,
      retryWaitUs: async.retryWaitS.map(secondsToUs),
      maxEventAgeUs: secondsToUs(async.maxEventAgeS),
      duplicateShare: async.duplicateShare,
    },
    queue: {
      batchSize: queue.batchSize,
      batchWindowUs: secondsToUs(queue.batchWindowS),
      visibilityTimeoutUs: secondsToUs(queue.visibilityTimeoutS),
      maxReceiveCount: queue.maxReceiveCount,
      retentionUs: RETENTION_US,
      pollers: queue.pollers,
      pollersPerMin: queue.pollersPerMin,
    },
  };
}

function databaseModel(database: Database, { provider }: RunFacts): DatabaseModel {
  return {
    enabled: database.enabled && database.callsPerRequest > 0,
    kind: database.kind,
    callsPerRequest: database.callsPerRequest,
    latencyUs: timeUs(database.latencyMs),
    capacityPerS: database.capacityPerS,
    burst: burstOf(database) ?? 0,
    maxAttempts: database.maxAttempts,
    retryBaseUs: msToUs(database.retryBaseMs),
    maxConnections: database.maxConnections,
    connectUs: timeUs(database.connectMs),
    errorShare: database.errorShare,
    readShare: database.readShare,
    itemKb: database.itemKb,
    ...DATABASE_UNITS[provider],
    storageGb: database.storageGb,
    pauseAfterUs: database.pauseAfterS === null ? null : secondsToUs(database.pauseAfterS),
    wakeUs: msToUs(database.wakeMs),
    capacityUnits: database.capacityUnits,
  };
}

/** One second of capacity unless told otherwise, and at least one whole token; null without a capacity. */
export function burstOf({ capacityPerS, burst }: Database): number | null {
  return capacityPerS === null ? null : (burst ?? Math.max(1, capacityPerS));
}

/** True if the functions of this state leave requests that find no route. */
export function leavesRest({ functions, workload }: State): boolean {
  return !countsByFunction(workload) && restOf(functions) > SHARE_TOLERANCE;
}

function restOf(functions: readonly { readonly share: number }[]): number {
  return Math.max(0, 1 - functions.reduce((sum, each) => sum + each.share, 0));
}

/** What the shares leave, as a function that is never reached: so every request belongs to one. */
function withRest(functions: readonly FunctionModel[]): readonly FunctionModel[] {
  return [
    ...functions,
    { ...functions[0], name: NO_ROUTE, routed: false, share: restOf(functions), provisionedConcurrency: 0 },
  ];
}
