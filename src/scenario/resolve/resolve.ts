// From a scenario and the facts to plain numbers: all that the engine needs to know.
import { factsAtHand, priceList, serverHour, type RunFacts, type Trace } from "#facts";
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
 * The model of a scenario. `trace` is the one that `workload.name` names (see `traceNameOf`), or null if it names none; `facts` are
 * those of its provider at its edition (see `loadInputs`), which are at hand for AWS's newest and need not be given then.
 * Throws ScenarioError if the scenario breaks a rule: one that `parseScenario` passed can only do so by what it says of the
 * functions of its trace.
 */
export function resolve(
  scenario: Scenario,
  trace: Trace | null,
  facts: RunFacts | null = factsAtHand(scenario.provider, scenario.billing.edition),
): Model {
  if ((trace?.name ?? null) !== traceNameOf(scenario.workload))
    throw new RangeError("resolve needs the trace that the workload names");
  const problems = checkRules(scenario, trace);
  if (problems.length > 0) throw new ScenarioError(problems);
  if (facts?.provider !== scenario.provider || facts.prices.edition !== scenario.billing.edition)
    throw new RangeError("resolve needs the facts of the provider and the edition that the scenario names");
  const { trigger, gateway, billing } = scenario;
  const { initial, steps } = walk(scenario, trace);
  const context = { facts, leavesRest: [initial, ...steps.map((each) => each.after)].some(leavesRest) };
  return {
    seed: scenario.seed,
    durationUs: secondsToUs(scenario.durationS),
    warmUpUs: secondsToUs(scenario.warmUpS),
    recordLimit: scenario.recordLimit,
    trigger,
    streams: streamsOf(initial, steps, trace),
    zones: scenario.zones,
    logKbPerInvocation: scenario.logs.kbPerInvocation,
    settings: settingsOf(initial, context),
    interventions: interventionsOf(steps, context),
    server: serverModel(scenario, facts),
    prices: priceList(facts.prices, gateway.kind, billing.freeTier),
  };
}

function serverModel({ server }: Scenario, { prices }: RunFacts): ServerModel {
  const { size, count, concurrencyEach, queueLimit, autoscale } = server;
  const hour = serverHour(size, prices);
  return {
    count,
    concurrencyEach,
    queueLimit,
    hour: hour.ok ? hour.value : null,
    autoscale: autoscale && {
      min: autoscale.min,
      max: autoscale.max,
      targetUtilisation: autoscale.targetUtilisation,
      everyUs: secondsToUs(autoscale.everyS),
      startDelayUs: secondsToUs(autoscale.startDelayS),
    },
  };
}
