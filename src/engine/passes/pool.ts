// The instances of one function, and its limits.
import { createIdleList, type IdleList } from "../instances/idleList.ts";
import { createBucket, type TokenBucket } from "../kernel/tokenBucket.ts";
import type { FunctionModel } from "../model.ts";
import type { FunctionSetup } from "../setup.ts";

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

export function createPool({ model, provisioned }: FunctionSetup, index: number): Pool {
  return {
    index,
    model,
    timeoutUs: model.timeoutUs,
    startBucket: createBucket(model.startsPerS, model.startBurst),
    idle: createIdleList(model.reuse),
    idleProvisioned: createIdleList("mostRecentlyUsed"),
    plain: provisioned === 0 && model.reuse === "mostRecentlyUsed",
    inFlight: 0,
  };
}
