// What a scenario has changed that a brief keeps locked.
import { changesBetween, settingAt, withSettingAt, type Change } from "#experiments";
import type { Scenario } from "#scenario";
import type { Brief, SettingValue } from "../brief.ts";
import { indexOf } from "../combinations.ts";

/** The changes beyond the unlocked settings and their values, and beyond the seeds with which a solution must hold. */
export function changesOutside({ unlocked, seeds }: Brief, start: Scenario, now: Scenario): readonly Change[] {
  const isSeed = now.seed >= start.seed && now.seed < start.seed + seeds;
  let before = isSeed ? { ...start, seed: now.seed } : start;
  let after = now;
  for (const each of unlocked) {
    const value = settingAt(now, each.setting) as SettingValue;
    if (indexOf({ unlocked: [each] }, [value]) === -1) continue;
    // What is offered counts for nothing: both are given it.
    before = withSettingAt(before, each.setting, value) ?? before;
    after = withSettingAt(after, each.setting, value) ?? after;
  }
  return changesBetween(before, after);
}
