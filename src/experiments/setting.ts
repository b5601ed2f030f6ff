// One number of a scenario by its path: `function.memoryMb`, `functions.createOrder.memoryMb`, `security.badTokens.forged`, `zones`,
// `interventions.0.share`.
import type { Scenario } from "#scenario";

type Tree = Readonly<Record<string, unknown>>;

/** The names on the way to a setting; a function is known by its name, which may hold dots. */
function namesOf(path: string): readonly string[] {
  const names = path.split(".");
  if (names[0] !== "functions" || names.length < 3) return names;
  return ["functions", names.slice(1, -1).join("."), names.at(-1) ?? ""];
}

/** The value at the path: undefined where the scenario has no such setting. A function's own that it does not set is everybody's. */
export function settingAt(scenario: Scenario, path: string): unknown {
  const names = namesOf(path);
  if (names[0] !== "functions") return names.reduce<unknown>(within, scenario);
  const entry = scenario.functions.find(({ name }) => name === names[1]);
  if (!entry) return undefined;
  return within(entry, names[2]) ?? within(scenario.function, names[2]);
}

/** The scenario with this value at the path, not yet checked; null where it has no such setting. */
export function withSettingAt(scenario: Scenario, path: string, value: unknown): Scenario | null {
  if (settingAt(scenario, path) === undefined) return null;
  const names = namesOf(path);
  if (names[0] !== "functions") return withValue(scenario, names, value) as unknown as Scenario;
  const functions = scenario.functions.map((each) => (each.name === names[1] ? { ...each, [names[2]]: value } : each));
  return { ...scenario, functions };
}

/** Of a list, the entry at a place. */
function within(tree: unknown, name: string): unknown {
  if (typeof tree !== "object" || tree === null || (Array.isArray(tree) && !/^\d+$/.test(name))) return undefined;
  return Object.hasOwn(tree, name) ? (tree as Tree)[name] : undefined;
}

function withValue(tree: object, [name, ...rest]: readonly string[], value: unknown): object {
  if (Array.isArray(tree))
    return tree.map((each: object, place) => {
      if (place !== Number(name)) return each;
      return rest.length === 0 ? value : withValue(each, rest, value);
    });
  return { ...tree, [name]: rest.length === 0 ? value : withValue((tree as Tree)[name] as object, rest, value) };
}
