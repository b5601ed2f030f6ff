// Changes that settings make, beyond one number in one place.
import { settingAt, withSettingAt } from "#experiments";
import { defaults, sameValue, type DistributionKb, type DistributionMs, type Scenario, type Server } from "#scenario";
import { typicalMs, withTypicalMs } from "../scenarioEdits.ts";
import type { Group } from "./groups.ts";
import { pathsOf } from "./groups.ts";
import type { SettingPath } from "./table.ts";

/** With this value at the path, and whatever it makes meaningless back at its default. */
export function withSetting(scenario: Scenario, path: SettingPath, value: unknown): Scenario {
  const changed = withSettingAt(scenario, path, value) ?? scenario;
  const { database } = changed;
  if (path === "database.kind") {
    const { capacityPerS, burst, maxConnections, connectMs, readShare, itemKb, pauseAfterS } = defaults.database;
    return {
      ...changed,
      database: { ...database, capacityPerS, burst, maxConnections, connectMs, readShare, itemKb, pauseAfterS },
    };
  }
  if (path === "database.capacityPerS" && value === null) return { ...changed, database: { ...database, burst: null } };
  return changed;
}

/** Whether a setting is not what it was when the scenario was opened. */
export function isChanged(draft: Scenario, opened: Scenario, path: SettingPath): boolean {
  return !sameValue(settingAt(draft, path), settingAt(opened, path));
}

/** The scenario with one setting as it was when it was opened; what held only with another kind of database comes back with it. */
export function asOpened(draft: Scenario, opened: Scenario, path: SettingPath): Scenario {
  if (path === "database.kind") return { ...draft, database: { ...opened.database, enabled: draft.database.enabled } };
  return withSettingAt(draft, path, settingAt(opened, path)) ?? draft;
}

/** How many settings of a group were changed, the parts of one that is changed as a whole among them. */
export function changedIn(group: Group, draft: Scenario, opened: Scenario): number {
  return pathsOf(group).filter((path) => path !== "server.autoscale" && isChanged(draft, opened, path)).length;
}

/** Where autoscaling begins once it is switched on. */
export function autoscaleFrom({ count }: Server): Server["autoscale"] {
  return { min: count, max: count * 5, targetUtilisation: 0.6, everyS: 60, startDelayS: 120 };
}

/** One number that stands for a distribution of times or of sizes. */
export function typicalOf(distribution: DistributionMs | DistributionKb): number {
  return typicalMs(renamed(distribution, "Kb", "Ms") as DistributionMs);
}

/** The same shape with another typical value. */
export function withTypical(distribution: DistributionMs | DistributionKb, value: number): unknown {
  const isSize = typeof distribution === "object" && Object.keys(distribution).some((key) => key.endsWith("Kb"));
  const stretched = withTypicalMs(renamed(distribution, "Kb", "Ms") as DistributionMs, value);
  return isSize ? renamed(stretched, "Ms", "Kb") : stretched;
}

function renamed(distribution: DistributionMs | DistributionKb, from: string, to: string): unknown {
  if (typeof distribution === "number") return distribution;
  const end = new RegExp(`${from}$`);
  return Object.fromEntries(Object.entries(distribution).map(([key, value]) => [key.replace(end, to), value]));
}
