// What differs between two scenarios, setting by setting.
import { sameValue, type Scenario } from "#scenario";

export interface Change {
  /** As an intervention and a sweep name it: `function.memoryMb`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** In the order of the scenario. Lists and whatever has another kind than before are one change; the title is none. */
export function changesBetween(before: Scenario, after: Scenario): readonly Change[] {
  return changesIn("", { ...before, title: "" }, { ...after, title: "" });
}

function changesIn(path: string, before: unknown, after: unknown): readonly Change[] {
  // Asked at each progress of a run, of lists that may be long.
  if (before === after) return [];
  if (!isTree(before) || !isTree(after) || before.kind !== after.kind)
    return sameValue(before, after) ? [] : [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesIn(path === "" ? key : `${path}.${key}`, before[key], after[key]));
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
