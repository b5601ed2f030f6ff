// A scenario with some settings changed: what a question asks about.
import { parseScenario, type ParseResult, type Scenario } from "#scenario";

/** New values by their path, e.g. `{"function.memoryMb": 1024}`. A number in a path is a place in a list; a name, that entry of a list. */
export type ScenarioChange = Readonly<Record<string, unknown>>;

/** The scenario with the change made, read and checked like any other. */
export function withChange(scenario: Scenario, change: ScenarioChange | undefined): ParseResult {
  if (!change) return { ok: true, scenario };
  let changed: unknown = scenario;
  for (const [path, value] of Object.entries(change)) changed = set(changed, path.split("."), value);
  return parseScenario(changed);
}

function set(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    const items: readonly unknown[] = target;
    const named = items.findIndex((each) => isObject(each) && each.name === key);
    const place = named === -1 ? Number(key) : named;
    return items.map((each, index) => (index === place ? set(each, rest, value) : each));
  }
  // A path into what is not there makes it, and the scenario's reader then says what is wrong with it.
  const object = isObject(target) ? target : {};
  return { ...object, [key]: set(object[key], rest, value) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
