// The scenario as a summary prints it: every default filled in, "measured" looked up, so that it says all there is to say.
import { factsAtHand, type RunFacts, type Trace } from "#facts";
import { lookUpColdStart, lookUpKeepAlive } from "./measured.ts";
import { burstOf } from "./resolve/settings.ts";
import type { FunctionSettings, Scenario } from "./scenario.ts";
import { initialState } from "./states/state.ts";
import { functionFields } from "./schema/sections.ts";

/**
 * The complete scenario; read again, it runs the same. Each entry of `functions` says everything itself; those of a named trace are
 * left to the trace. `facts` are those that `resolve` takes. What an intervention sets to "measured" stays a word: it is looked up for each function at that time.
 */
export function completeScenario(
  scenario: Scenario,
  trace: Trace | null,
  facts: RunFacts | null = factsAtHand(scenario.provider, scenario.billing.edition),
): Scenario {
  if (facts === null) throw new RangeError("completeScenario needs the facts that the scenario's runs rest on");
  const { database } = scenario;
  const entries = trace === null ? initialState(scenario, null).functions : [];
  return {
    ...scenario,
    function: lookedUp(scenario.function, facts),
    functions: scenario.functions.map(({ name, route, share }, index) => ({
      name,
      route,
      share,
      ...lookedUp(entries[index], facts),
    })),
    database: { ...database, burst: burstOf(database) },
  };
}

function lookedUp(settings: FunctionSettings, facts: RunFacts): FunctionSettings {
  const complete: FunctionSettings = {
    ...settings,
    initMs: orWord(() => lookUpColdStart(settings, "initMs", facts)),
    firstRunCpuMs: orWord(() => lookUpColdStart(settings, "firstRunCpuMs", facts)),
    keepAliveS: lookUpKeepAlive(settings.keepAliveS, facts),
  };
  const keys = Object.keys(functionFields) as (keyof FunctionSettings)[];
  return Object.fromEntries(keys.map((key) => [key, complete[key]])) as unknown as FunctionSettings;
}

/** Where `function` itself serves no request, nothing may have been measured for its settings. */
function orWord<Value>(lookUp: () => Value): Value | "measured" {
  try {
    return lookUp();
  } catch (error) {
    if (error instanceof RangeError) return "measured";
    throw error;
  }
}
