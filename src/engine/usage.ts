// What is billed of a run: charged items, and what stood ready in the window whether used or not.
import { monthShare } from "./billLines.ts";
import { emptyUsage, type Usage } from "./billing.ts";
import { ITEM } from "./charges.ts";
import type { DatabaseModel, Model, Settings } from "./model.ts";
import type { UnpricedItem } from "./record.ts";

const US_PER_S = 1_000_000;

const US_PER_HOUR = 3_600_000_000;

/** What stood ready at the end, or was asked for beside the requests. */
export interface Ready {
  readonly database: DatabaseModel;
  /** Users who signed in within the window. */
  readonly users: number;
  readonly emptyReceives: number;
  /** Time within the window in which a database that pauses was awake. */
  readonly awakeUs: number;
}

/** What the counted requests used (by item), and what was kept ready in the window. */
export function usageOf(used: Float64Array, ready: Ready, model: Model, windowUs: number): Usage {
  const { database, users, emptyReceives, awakeUs } = ready;
  return {
    ...emptyUsage(),
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
    ...relationalUse(model, database, awakeUs, windowUs),
  };
}

type RelationalUse = Pick<Usage, "relationalHours" | "relationalCapacityHours" | "relationalStorageGbMonths">;

/** A relational database is there for as long as any function may call it, or, where it pauses, while it is awake. */
function relationalUse(model: Model, database: DatabaseModel, awakeUs: number, windowUs: number): RelationalUse {
  const thereUs = relationalUs(model);
  if (thereUs === 0 || !hasRelationalPrice(model))
    return { relationalHours: 0, relationalCapacityHours: 0, relationalStorageGbMonths: 0 };
  const pauses = database.pauseAfterUs !== null;
  return {
    relationalHours: pauses ? 0 : thereUs / US_PER_HOUR,
    relationalCapacityHours: pauses ? (awakeUs / US_PER_HOUR) * database.capacityUnits : 0,
    relationalStorageGbMonths: database.storageGb * monthShare(windowUs),
  };
}

function hasRelationalPrice({ prices, settings: { database } }: Model): boolean {
  return (database.pauseAfterUs === null ? prices.relationalHour : prices.relationalCapacityHour) !== null;
}

/** Time within the window in which a relational database is called by functions. */
function relationalUs(model: Model): number {
  const periods = periodsOf(model);
  return periods.reduce((sum, { atUs, settings: { database } }, index) => {
    if (!database.enabled || database.kind !== "relational" || database.callsPerRequest === 0) return sum;
    const untilUs = Math.min(periods[index + 1]?.atUs ?? model.durationUs, model.durationUs);
    return sum + Math.max(0, untilUs - Math.max(atUs, model.warmUpUs));
  }, 0);
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

/** What a run uses that no price is known for, beside the lines of the bill: a relational database, as far as any function calls it. */
export function unpricedOf(model: Model): readonly UnpricedItem[] {
  const isCalled = periodsOf(model).some(
    ({ settings: { database } }) => database.enabled && database.kind === "relational" && database.callsPerRequest > 0,
  );
  return isCalled && !hasRelationalPrice(model) ? [{ component: "database", item: "relationalDatabase" }] : [];
}

/** The settings of the start and of every change, each with the moment from which it is in force. */
function periodsOf(model: Model): readonly { readonly atUs: number; readonly settings: Settings }[] {
  const changes = model.interventions.flatMap((each) =>
    each.kind === "settings" ? [{ atUs: each.atUs, settings: each.settings }] : [],
  );
  return [{ atUs: 0, settings: model.settings }, ...changes];
}
