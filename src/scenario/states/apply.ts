// What interventions do to the state: `set`, `deploy` and `rollback`. The others break things, and change no setting.
import type { Intervention, SetValues } from "../intervention.ts";
import { findSetting, type Setting } from "../schema/settings.ts";
import type { State, StateFunction } from "./state.ts";

/** A change of one of these is a deployment: instances of before no longer serve. */
const needNewInstances = ["runtime", "package", "memoryMb", "architecture", "vcpu", "requestsPerInstance"] as const;

export function applyIntervention(state: State, intervention: Intervention): State {
  if ("deploy" in intervention) return deploy(state, intervention.deploy, intervention.share, intervention.set);
  if ("set" in intervention) return applySet(state, intervention.set);
  if ("rollback" in intervention) return { ...state, next: null };
  return state;
}

/** Applies to the version that serves and to the one being rolled out. */
function applySet(state: State, set: SetValues): State {
  let changed = state;
  for (const [path, value] of Object.entries(set))
    changed = applySetting(changed, findSetting(path, state.workload), value);
  const [functions, generation] = renewed(changed.functions, state.functions, state.lastGeneration);
  if (changed.next === null || state.next === null) return { ...changed, functions, lastGeneration: generation };
  const [next, lastGeneration] = renewed(changed.next.functions, state.next.functions, generation);
  return { ...changed, functions, next: { ...changed.next, functions: next }, lastGeneration };
}

function applySetting(state: State, setting: Setting | null, value: unknown): State {
  if (setting === null) return state;
  switch (setting.section) {
    case "account":
      return { ...state, accountConcurrency: value as number };
    case "badTokens":
      return {
        ...state,
        security: { ...state.security, badTokens: { ...state.security.badTokens, [setting.key]: value as number } },
      };
    case "function": {
      const change = (functions: readonly StateFunction[]) => changeFunctions(functions, setting, value);
      return {
        ...state,
        functions: change(state.functions),
        next: state.next && { ...state.next, functions: change(state.next.functions) },
      };
    }
    case "client":
    case "webServer":
    case "gateway":
    case "security":
    case "database":
    case "async":
    case "queue":
    case "workload":
      return { ...state, [setting.section]: { ...state[setting.section], [setting.key]: value } };
  }
}

function changeFunctions(
  functions: readonly StateFunction[],
  setting: Extract<Setting, { section: "function" }>,
  value: unknown,
): readonly StateFunction[] {
  return functions.map((each) =>
    setting.name === null || setting.name === each.name ? { ...each, [setting.key]: value } : each,
  );
}

/** Gives a new generation to each function that now needs new instances: the functions, and the last generation given. */
function renewed(
  after: readonly StateFunction[],
  before: readonly StateFunction[],
  lastGeneration: number,
): readonly [readonly StateFunction[], number] {
  let last = lastGeneration;
  const functions = after.map((each, index) =>
    needNewInstances.some((key) => each[key] !== before[index][key]) ? { ...each, generation: ++last } : each,
  );
  return [functions, last];
}

/**
 * Rolls out a version: that share of requests goes to it, the rest stays with the version before. The same name again changes its
 * share (and what `set` says); another name replaces it, starting from the version that serves: the earlier one if it had every request.
 * Provisioned concurrency belongs to a version, as on AWS: the new one has what `set` gives it.
 */
function deploy(state: State, version: string, share: number, set: SetValues): State {
  const running = state.next;
  if (running?.version === version) {
    const [next, lastGeneration] = renewed(
      withSet(running.functions, set, state),
      running.functions,
      state.lastGeneration,
    );
    return { ...state, next: { version, share, functions: next }, lastGeneration };
  }
  const functions = running?.share === 1 ? running.functions : state.functions;
  let last = state.lastGeneration;
  const unprovisioned = functions.map((each) => ({ ...each, provisionedConcurrency: 0 }));
  const next = withSet(unprovisioned, set, state).map((each) => ({ ...each, generation: ++last }));
  return { ...state, functions, next: { version, share, functions: next }, lastGeneration: last };
}

function withSet(functions: readonly StateFunction[], set: SetValues, state: State): readonly StateFunction[] {
  return Object.entries(set).reduce((changed, [path, value]) => {
    const setting = findSetting(path, state.workload);
    return setting?.section === "function" ? changeFunctions(changed, setting, value) : changed;
  }, functions);
}
