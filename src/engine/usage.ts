// What is billed of a run: charged items, and what stood ready in the window whether used or not.
import { monthShare } from "./billLines.ts";
import type { Usage } from "./billing.ts";
import { ITEM } from "./charges.ts";
import type { DatabaseModel, Model, Settings } from "./model.ts";
import type { UnpricedItem } from "./record.ts";

const US_PER_S = 1_000_000;

/** What stood ready at the end, or was asked for beside the requests. */
export interface Ready {
  readonly database: DatabaseModel;
  /** Users who signed in within the window. */
  readonly users: number;
  readonly emptyReceives: number;
  /** What a relational database is billed for: nothing where none is called, or no price is known. */
  readonly relational: RelationalUse;
  readonly unpriced: readonly UnpricedItem[];
}

export type RelationalUse = Pick<Usage, "relationalHours" | "relationalCapacityHours" | "relationalStorageGbMonths">;
export const NO_RELATIONAL_USE: RelationalUse = {
  relationalHours: 0,
  relationalCapacityHours: 0,
  relationalStorageGbMonths: 0,
};

/** What the counted requests used (by item), and what was kept ready in the window. */
export function usageOf(used: Float64Array, ready: Ready, model: Model, windowUs: number): Usage {
  const { database, users, emptyReceives, relational } = ready;
  return {
    functionRequests: used[ITEM.functionRequest],
    functionGbS: { x86_64: used[ITEM.durationX86], arm64: used[ITEM.durationArm] },
    provisionedDurationGbS: { x86_64: used[ITEM.provisionedX86], arm64: used[ITEM.provisionedArm] },
    provisionedCapacityGbS: provisionedCapacity(model),
    functionVcpuS: used[ITEM.functionVcpuSecond],
    functionCpuMs: used[ITEM.functionCpuMs],
    logsGb: used[ITEM.logsGb],
    gatewayCalls: used[ITEM.gatewayCall],
    dataOutGb: used[ITEM.dataOutGb],
    pageRequests: used[ITEM.pageRequest],
    pageGb: used[ITEM.pageGb],
    activeUserMonths: users * monthShare(windowUs),
    readUnits: used[ITEM.databaseRead],
    writeUnits: used[ITEM.databaseWrite],
    storageGbMonths: database.enabled && database.kind === "keyValue" ? database.storageGb * monthShare(windowUs) : 0,
    objectPuts: used[ITEM.objectPut],
    queueRequests: used[ITEM.queueRequest],
    emptyReceives,
    scheduledEvents: used[ITEM.scheduledEvent],
    ...relational,
  };
}

/** GB-seconds of provisioned concurrency in the window: the setting times the time it was in force, whether used or not. */
function provisionedCapacity(model: Model): { x86_64: number; arm64: number } {
  const gbS = { x86_64: 0, arm64: 0 };
  const periods = periodsOf(model);
  periods.forEach(({ atUs, settings }, index) => {
    const fromUs = Math.max(atUs, model.warmUpUs);
    const untilUs = Math.min(periods[index + 1]?.atUs ?? model.durationUs, model.durationUs);
    for (const each of [...settings.functions, ...(settings.nextVersion ?? [])]) {
      const count = Math.min(each.provisionedConcurrency, each.maxConcurrency);
      gbS[each.architecture] += (count * each.memoryMb * Math.max(0, untilUs - fromUs)) / 1024 / US_PER_S;
    }
  });
  return gbS;
}

/** The settings of the start and of every change, each with the moment from which it is in force. */
export function periodsOf(model: Model): readonly { readonly atUs: number; readonly settings: Settings }[] {
  const changes = model.interventions.flatMap((each) =>
    each.kind === "settings" ? [{ atUs: each.atUs, settings: each.settings }] : [],
  );
  return [{ atUs: 0, settings: model.settings }, ...changes];
}
