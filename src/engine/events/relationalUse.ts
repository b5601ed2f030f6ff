// What a relational database is billed for: it is played by events alone, and so is this.
import { monthShare } from "../billLines.ts";
import type { DatabaseModel, Model } from "../model.ts";
import type { UnpricedItem } from "../record.ts";
import { NO_RELATIONAL_USE, periodsOf, type RelationalUse } from "../usage.ts";

const US_PER_HOUR = 3_600_000_000;
/** A relational database is there for as long as any function may call it, or, where it pauses, while it is awake. */
export function relationalUse(model: Model, database: DatabaseModel, awakeUs: number): RelationalUse {
  const thereUs = relationalUs(model);
  if (thereUs === 0 || !hasRelationalPrice(model)) return NO_RELATIONAL_USE;
  const pauses = database.pauseAfterUs !== null;
  return {
    relationalHours: pauses ? 0 : thereUs / US_PER_HOUR,
    relationalCapacityHours: pauses ? (awakeUs / US_PER_HOUR) * database.capacityUnits : 0,
    relationalStorageGbMonths: database.storageGb * monthShare(model.durationUs - model.warmUpUs),
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

/** What a run uses that no price is known for, beside the lines of the bill: a relational database, as far as any function calls it. */
export function unpricedOf(model: Model): readonly UnpricedItem[] {
  const isCalled = periodsOf(model).some(
    ({ settings: { database } }) => database.enabled && database.kind === "relational" && database.callsPerRequest > 0,
  );
  return isCalled && !hasRelationalPrice(model) ? [{ component: "database", item: "relationalDatabase" }] : [];
}
