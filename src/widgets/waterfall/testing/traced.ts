// Small runs for tests, all times constant: a scenario as someone would write it, simulated, and some of its requests traced.
import { simulate, traceRequests, type RequestTrace, type Run } from "#engine";
import { parseScenario, resolve, type Scenario, type ScenarioInput } from "#scenario";

/** Nothing takes time or fails but what a test says. */
const BARE: Omit<ScenarioInput, "workload"> = {
  version: 1,
  durationS: 3600,
  client: { networkMs: 0 },
  function: { initMs: 0, firstRunCpuMs: 0, cpuMs: 0, waitMs: 10, memoryMb: 1769 },
  database: { enabled: false },
};
const BARE_HTTP: Partial<ScenarioInput> = {
  webServer: { enabled: false },
  gateway: { overheadMs: 0 },
  security: { enabled: false },
};

/** A scenario whose requests arrive at these seconds; sections are laid over a bare one. */
function bareScenario(timesS: readonly number[], changes: Partial<ScenarioInput> = {}): Scenario {
  const http = (changes.trigger ?? "http") === "http" ? BARE_HTTP : {};
  const sections = { ...BARE, ...http };
  const parsed = parseScenario({
    ...sections,
    ...changes,
    client: { ...sections.client, ...changes.client },
    function: { ...sections.function, ...changes.function },
    ...("gateway" in sections && { gateway: { ...sections.gateway, ...changes.gateway } }),
    workload: { kind: "arrivals", timesS },
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.scenario;
}

export interface Traced {
  readonly run: Run;
  readonly traces: readonly RequestTrace[];
}

/** Its run, and the traces of all of its requests. */
export function traced(timesS: readonly number[], changes: Partial<ScenarioInput> = {}): Traced {
  const model = resolve(bareScenario(timesS, changes), null);
  const run = simulate(model);
  return {
    run,
    traces: traceRequests(
      model,
      Array.from({ length: run.requests.rows }, (_, row) => row),
    ),
  };
}
