// Readers of interventions: one table of keys for each action, and the paths of `set`.
import type { Intervention, SetValues } from "../intervention.ts";
import { describe, inside, quoted, report, type Place } from "../problem.ts";
import type { Workload } from "../workload.ts";
import { number, oneOf, text, type Field } from "./fields.ts";
import { isObject, readObject, type Fields } from "./objects.ts";
import { seconds, share } from "./sections.ts";
import { belongsToVersion, findSetting, pathsNear } from "./settings.ts";

const MOST_INTERVENTIONS = 1000;
const actions = ["deploy", "rollback", "killInstances", "outage", "slow"] as const;
type Action = (typeof actions)[number] | "set";
type Of<Name extends Action> = Extract<Intervention, { readonly [Key in Name]: unknown }>;

const slowTarget = oneOf("client", "webServer", "gateway", "security", "function", "database");
const outageTarget = oneOf("webServer", "gateway", "security", "function", "database", "zone");
const someShare = number({ min: 0, max: 1, above: true });
const allowed = "a list of up to 1000 interventions";

/** What the paths of `set` are checked against. */
export interface SetContext {
  readonly workload: Workload;
  /** Null: the functions are those of a trace, checked when it is there. */
  readonly functionNames: readonly string[] | null;
}

/** The interventions in the order given; undefined in the place of one that could not be read. */
export function readInterventions(
  value: unknown,
  place: Place,
  context: SetContext,
): readonly (Intervention | undefined)[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST_INTERVENTIONS) return report(place, describe(value), allowed) ?? [];
  return Array.from(value, (each: unknown, index) => readIntervention(each, inside(place, index), context));
}

function readIntervention(value: unknown, place: Place, context: SetContext): Intervention | undefined {
  if (!isObject(value)) return report(place, describe(value), "an object with atS and an action");
  const named = actions.filter((action) => value[action] !== undefined);
  if (named.length > 1) return report(place, named.join(" and "), "one action for each intervention");
  const problemsBefore = place.problems.length;
  const read = readAction(named[0] ?? "set", value, place, context);
  return place.problems.length === problemsBefore ? read : undefined;
}

function readAction(
  action: Action,
  value: Readonly<Record<string, unknown>>,
  place: Place,
  context: SetContext,
): Intervention | undefined {
  switch (action) {
    case "set":
      if (value.set === undefined)
        return report(place, "no action", "one of set, deploy, rollback, killInstances, outage, slow");
      return readObject<Exclude<Of<"set">, Of<"deploy">>>(
        value,
        place,
        { atS: seconds, set: setField(context, false) },
        {},
      );
    case "deploy": {
      const fields: Fields<Of<"deploy">> = { atS: seconds, deploy: text(100, 1), share, set: setField(context, true) };
      return readObject<Of<"deploy">>(value, place, fields, { share: 1, set: {} });
    }
    case "rollback":
      return readObject<Of<"rollback">>(value, place, { atS: seconds, rollback: oneOf(true) }, {});
    case "killInstances":
      return readObject<Of<"killInstances">>(value, place, { atS: seconds, killInstances: someShare }, {});
    case "outage":
      return readObject<Of<"outage">>(value, place, { atS: seconds, untilS: seconds, outage: outageTarget }, {});
    case "slow": {
      const factor = number({ min: 0, max: 1e6, above: true });
      return readObject<Of<"slow">>(value, place, { atS: seconds, untilS: seconds, slow: slowTarget, factor }, {});
    }
  }
}

/** Values by path. A deployment may set only what belongs to a version. */
function setField(context: SetContext, isDeployment: boolean): Field<SetValues> {
  const allowedHere = 'an object from paths to values, e.g. {"function.memoryMb": 1024}';
  return {
    allowed: allowedHere,
    read(value, place) {
      if (!isObject(value) || (Object.keys(value).length === 0 && !isDeployment))
        return report(place, describe(value), allowedHere);
      const entries = Object.entries(value).map(([path, each]) => [
        path,
        readSetting(path, each, inside(place, path), context, isDeployment),
      ]);
      return Object.fromEntries(entries) as SetValues;
    },
  };
}

function readSetting(path: string, value: unknown, place: Place, context: SetContext, isDeployment: boolean): unknown {
  const setting = findSetting(path, context.workload);
  if (setting === null) return report(place, `an unknown path, ${quoted(path)}`, pathsNear(path, context.workload));
  if (
    setting.section === "function" &&
    setting.name !== null &&
    context.functionNames?.includes(setting.name) === false
  ) {
    return report(place, `an unknown function, ${quoted(setting.name)}`, someOf(context.functionNames));
  }
  if (isDeployment && !belongsToVersion(setting)) {
    return report(
      place,
      `a setting that is not a version's own, ${quoted(path)}`,
      "settings of the function that a version brings with it",
    );
  }
  return setting.field.read(value, place);
}

/** The first few names; for an empty list, that there are none. */
export function someOf(names: readonly string[]): string {
  if (names.length === 0) return "no name: `functions` is empty";
  return names.length <= 20 ? names.join(", ") : `${names.slice(0, 20).join(", ")} and ${names.length - 20} more`;
}
