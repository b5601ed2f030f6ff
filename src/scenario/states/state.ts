// What is in force at a moment: the scenario's settings with every intervention so far applied. Still in the scenario's own terms;
// `resolve` turns each state into the engine's numbers, and the rules check each.
import type { Trace } from "#facts";
import type {
  Async,
  Client,
  Database,
  FunctionEntry,
  FunctionSettings,
  Gateway,
  Queue,
  Scenario,
  Security,
  WebServer,
} from "../scenario.ts";
import { countsByFunction, type Workload } from "../workload.ts";

export interface StateFunction extends FunctionSettings {
  readonly name: string;
  readonly route: string | null;
  readonly share: number;
  /** Changes with whatever needs new instances. */
  readonly generation: number;
}

export interface State {
  readonly workload: Workload;
  readonly client: Client;
  readonly webServer: WebServer;
  readonly gateway: Gateway;
  readonly security: Security;
  readonly functions: readonly StateFunction[];
  /** The version being rolled out beside `functions`. */
  readonly next: {
    readonly version: string;
    readonly share: number;
    readonly functions: readonly StateFunction[];
  } | null;
  readonly lastGeneration: number;
  readonly accountConcurrency: number;
  readonly database: Database;
  readonly async: Async;
  readonly queue: Queue;
}

/** The name of the one function of a scenario that lists none. */
const ONLY_FUNCTION = "function";

/** The state at the start. Without the trace that the workload names, one function stands for all of its functions. */
export function initialState(scenario: Scenario, trace: Trace | null): State {
  const { workload, client, webServer, gateway, security, accountConcurrency, database, async, queue } = scenario;
  return {
    workload,
    client,
    webServer,
    gateway,
    security,
    accountConcurrency,
    database,
    async,
    queue,
    functions: functionsOf(scenario, trace).map((each) => ({ ...each, generation: 0 })),
    next: null,
    lastGeneration: 0,
  };
}

function functionsOf(scenario: Scenario, trace: Trace | null): readonly Omit<StateFunction, "generation">[] {
  const { workload, trigger } = scenario;
  const route = trigger === "http" ? "ANY /" : null;
  if (trace !== null) {
    const timed = workload.kind === "trace" && "name" in workload && workload.handlerTimes === "trace";
    return trace.functions.map(({ name, durationMs }) => ({
      ...scenario.function,
      ...(timed && durationMs ? handlerTimes(durationMs) : {}),
      name,
      route: route && `${route}${name}`,
      share: 0,
    }));
  }
  if (scenario.functions.length === 0) {
    return [{ ...scenario.function, name: ONLY_FUNCTION, route, share: countsByFunction(workload) ? 0 : 1 }];
  }
  return scenario.functions.map((each) => inherit(scenario.function, each));
}

/** What an entry does not say comes from `function`. */
function inherit(settings: FunctionSettings, entry: FunctionEntry): Omit<StateFunction, "generation"> {
  return { ...settings, ...entry, share: entry.share ?? 0 };
}

/** Published run times hold everything a handler did, so they neither stretch with less CPU nor add to other work: they are waiting. */
function handlerTimes(durationMs: {
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}): Pick<FunctionSettings, "cpuMs" | "waitMs"> {
  const percentiles = durationMs.probabilities.map((each) => each * 100);
  return { cpuMs: 0, waitMs: { kind: "percentiles", percentiles, valuesMs: durationMs.values } };
}
