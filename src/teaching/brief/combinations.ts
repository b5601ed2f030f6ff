// The combinations of a brief's settings. Each is one number, the combination index: the places of the chosen values as digits of a number of mixed
// base, the first setting as the most significant. So a whole solution fits a link, a record, or the ten bits of a class's code.
import { settingAt } from "#experiments";
import { sameValue, type Scenario } from "#scenario";
import { withChange, type ScenarioChange } from "#host/predict";
import { changed, scenarioOf } from "#teaching/reading";
import type { Brief, SettingValue, Unlocked } from "./brief.ts";

/** So that an index, counted from 0, fits ten bits, and one figure is left that is none. */
export const MOST_COMBINATIONS = 1023;

type Settings = Pick<Brief, "unlocked">;

/** How many there are. */
export function combinationsOf({ unlocked }: Settings): number {
  return unlocked.reduce((product, { values }) => product * values.length, 1);
}

/** The place of each setting's value among those offered. @throws RangeError where there is no such combination */
export function placesAt(brief: Settings, index: number): readonly number[] {
  if (!Number.isInteger(index) || index < 0 || index >= combinationsOf(brief))
    throw new RangeError(`There is no combination ${index}; there are ${combinationsOf(brief)}, counted from 0.`);
  let rest = index;
  const places = brief.unlocked.toReversed().map(({ values }) => {
    const place = rest % values.length;
    rest = (rest - place) / values.length;
    return place;
  });
  return places.toReversed();
}

/** The value of each setting, in the order of the settings. */
export function valuesAt(brief: Settings, index: number): readonly SettingValue[] {
  const places = placesAt(brief, index);
  return brief.unlocked.map(({ values }, at) => values[places[at]]);
}

/** The combination in which the settings have these values; -1 where one of them is not offered. */
export function indexOf(brief: Settings, wanted: readonly (SettingValue | undefined)[]): number {
  return brief.unlocked.reduce((index, { values }, at) => {
    const place = values.findIndex((each) => sameValue(each, wanted[at]));
    return index === -1 || place === -1 ? -1 : index * values.length + place;
  }, 0);
}

/** The scenario from which a brief begins. Rejects with what is wrong, in the words of the scenario's reader. */
export function startOf({ scenario, change }: Brief): Promise<Scenario> {
  return scenarioOf(scenario, change);
}

/** The combination that the start is; -1 where a setting's present value is not among those offered. */
export function startIndex(brief: Settings, start: Scenario): number {
  return indexOf(
    brief,
    brief.unlocked.map((each) => presentValue(each, start)),
  );
}

/** What this setting is in the scenario, as one of the values offered; undefined where none of them is it. */
export function presentValue({ setting, values }: Unlocked, scenario: Scenario): SettingValue | undefined {
  const present = settingAt(scenario, setting);
  return values.find((value) => {
    if (sameValue(present, value)) return true;
    // A whole section may be written shorter than a scenario has it.
    const set = withChange(scenario, { [setting]: value });
    return set.ok && sameValue(set.scenario, scenario);
  });
}

/** The combination that a change of the start makes; -1 where it changes what is locked, or to what is not offered. */
export function indexOfChange(brief: Settings, start: Scenario, change: ScenarioChange): number {
  const isUnlocked = (path: string) => brief.unlocked.some(({ setting }) => setting === path);
  if (!Object.keys(change).every(isUnlocked)) return -1;
  const wanted = brief.unlocked.map((each) =>
    Object.hasOwn(change, each.setting) ? (change[each.setting] as SettingValue) : presentValue(each, start),
  );
  return indexOf(brief, wanted);
}

/** The scenario of a combination, of the first seed. Rejects with what is wrong, in the words of the scenario's reader. */
export async function scenarioAt(brief: Brief, index: number): Promise<Scenario> {
  return scenarioFrom(await startOf(brief), brief, index);
}

/** The same, from the start. @throws Error with what is wrong */
export function scenarioFrom(start: Scenario, brief: Settings, index: number): Scenario {
  const values = valuesAt(brief, index);
  return changed(start, Object.fromEntries(brief.unlocked.map(({ setting }, at) => [setting, values[at]])));
}

/** The scenario with each seed that a solution must hold with. */
export function withEachSeed({ seeds }: Pick<Brief, "seeds">, scenario: Scenario): readonly Scenario[] {
  return Array.from({ length: seeds }, (_, more) => ({ ...scenario, seed: scenario.seed + more }));
}

/** How many settings differ between two combinations. */
export function differencesBetween(brief: Settings, one: number, other: number): number {
  const places = placesAt(brief, other);
  return placesAt(brief, one).filter((place, at) => place !== places[at]).length;
}
