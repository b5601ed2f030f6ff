// What the hot loop reads of the settings in force: distributions prepared for drawing, shares as cumulative sums.
import { createSampler, isConstant, type Sampler } from "./kernel/sampler.ts";
import type { FunctionModel, Settings } from "./model.ts";

export interface FunctionSetup {
  readonly model: FunctionModel;
  readonly start: Sampler;
  readonly init: Sampler;
  readonly firstRun: Sampler;
  readonly cpu: Sampler;
  readonly wait: Sampler;
  readonly keepAlive: Sampler;
  readonly memoryGb: number;
  readonly shared: boolean;
  /** Provisioned instances that the limit allows. */
  readonly provisioned: number;
}

export interface Setup {
  readonly settings: Settings;
  readonly networkUs: Sampler;
  readonly payloadKb: Sampler;
  readonly hit: Sampler;
  readonly origin: Sampler;
  readonly overhead: Sampler;
  readonly verify: Sampler;
  readonly databaseLatency: Sampler;
  readonly connect: Sampler;
  /** Warm handlers of the first function all take the same time: their ends keep the order of their starts. */
  readonly constantRun: boolean;
  readonly badTokenShare: number;
  /** Upper bounds for a uniform draw: function i below `shareBounds[i]`. */
  readonly shareBounds: Float64Array;
  /** By pool: functions of the serving version, then those of the next version. */
  readonly functions: readonly FunctionSetup[];
  /** Read units and write units of one database call. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Prepares settings. Pool p is function p % F, version floor(p / F). */
export function createSetup(settings: Settings): Setup {
  const { client, webServer, gateway, security, database } = settings;
  const functions = [...settings.functions, ...(settings.nextVersion ?? settings.functions)].map(createFunctionSetup);
  const { missing, expired, forged, wrongScope } = security.badTokens;
  let sum = 0;
  return {
    settings,
    networkUs: createSampler(client.networkUs),
    payloadKb: createSampler(client.payloadKb),
    hit: createSampler(webServer.hitUs),
    origin: createSampler(webServer.originUs),
    overhead: createSampler(gateway.overheadUs),
    verify: createSampler(security.verifyUs),
    databaseLatency: createSampler(database.latencyUs),
    connect: createSampler(database.connectUs),
    constantRun: isConstant(functions[0].cpu) && isConstant(functions[0].wait),
    badTokenShare: missing + expired + forged + wrongScope,
    shareBounds: Float64Array.from(settings.functions, (each) => (sum += each.share)),
    functions,
    readUnits: Math.max(1, Math.ceil(database.itemKb / database.readUnitKb)),
    writeUnits: Math.max(1, Math.ceil(database.itemKb / database.writeUnitKb)),
  };
}

function createFunctionSetup(model: FunctionModel): FunctionSetup {
  return {
    model,
    start: createSampler(model.startUs),
    init: createSampler(model.initUs),
    firstRun: createSampler(model.firstRunCpuUs),
    cpu: createSampler(model.cpuUs),
    wait: createSampler(model.waitUs),
    keepAlive: createSampler(model.keepAliveUs),
    memoryGb: model.memoryMb / 1024,
    shared: model.requestsPerInstance > 1,
    provisioned: Math.min(model.provisionedConcurrency, model.maxConcurrency),
  };
}
