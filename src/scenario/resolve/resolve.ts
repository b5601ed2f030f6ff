// From a scenario and the facts to plain numbers: all that the engine needs to know.
import { priceList, serverHour, type Trace } from "#facts";
import type { Model, ServerModel } from "#engine";
import type { Problem } from "../problem.ts";
import { checkRules } from "../rules/check.ts";
import type { Scenario } from "../scenario.ts";
import { walk } from "../states/walk.ts";
import { traceNameOf } from "../workload.ts";
import { interventionsOf } from "./interventions.ts";
import { leavesRest, settingsOf } from "./settings.ts";
import { streamsOf } from "./streams.ts";
import { secondsToUs } from "./units.ts";

/** A scenario that cannot be run; `problems` says why. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.message).join("\n"));
    this.name = "ScenarioError";
    this.problems = problems;
  }
}

/**
 * The model of a scenario. `trace` is the one that `workload.name` names (see `traceNameOf`), or null if it names none.
 * Throws ScenarioError if the scenario breaks a rule: one that `parseScenario` passed can only do so by what it says of the
 * functions of its trace.
 */
export function resolve(scenario: Scenario, trace: Trace | null): Model {
  if ((trace?.name ?? null) !== traceNameOf(scenario.workload))
    throw new RangeError("resolve needs the trace that the workload names");
  const problems = checkRules(scenario, trace);
  if (problems.length > 0) throw new ScenarioError(problems);
  const { provider, trigger } = scenario;
  const { initial, steps } = walk(scenario, trace);
  const context = { provider, leavesRest: [initial, ...steps.map((each) => each.after)].some(leavesRest) };
  return {
    seed: scenario.seed,
    durationUs: secondsToUs(scenario.durationS),
    warmUpUs: secondsToUs(scenario.warmUpS),
    recordLimit: scenario.recordLimit,
    trigger,
    streams: streamsOf(initial, steps, trace),
    zones: scenario.zones,
    settings: settingsOf(initial, context),
    interventions: interventionsOf(steps, context),
    server: serverModel(scenario),
    prices: valueOf(priceList(provider, scenario.billing.edition, scenario.gateway.kind, scenario.billing.freeTier)),
  };
}

function serverModel({ server, provider, billing }: Scenario): ServerModel {
  const { size, count, concurrencyEach, queueLimit, autoscale } = server;
  return {
    count,
    concurrencyEach,
    queueLimit,
    hour: valueOf(serverHour(size, provider, billing.edition)),
    autoscale: autoscale && {
      min: autoscale.min,
      max: autoscale.max,
      targetUtilisation: autoscale.targetUtilisation,
      everyUs: secondsToUs(autoscale.everyS),
      startDelayUs: secondsToUs(autoscale.startDelayS),
    },
  };
}

function valueOf<Value>(
  result:
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly message: string } },
): Value {
  if (!result.ok) throw new RangeError(result.error.message);
  return result.value;
}
