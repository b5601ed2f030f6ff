// A rule of one's own as a scenario: the event of its story, with the function of one's choice behind the condition.
import type { RequestTrace } from "#engine";
import type { Scenario } from "#scenario";
import { scenarioOf, storyOf } from "../stories/stories.ts";
import type { Wanted } from "../view/useLifecycle.ts";
import type { Lifecycle } from "../steps/context.ts";
import { FUNCTIONS, givenOf, holds, type OwnRule } from "./rules.ts";

/** One event, half a minute of it: the first request that fits anything. */
const ONE_EVENT = { durationS: 60, workload: { kind: "arrivals", timesS: [1] } };

/** Over HTTP what does not meet the condition goes through the gateway's own rules: no route leads there, or it is too large. */
export function wantedOwn(rule: OwnRule): Wanted {
  const story = storyOf(rule.trigger, "warm");
  if (!story) throw new Error(`content/lifecycles has no warm story for ${rule.trigger}`);
  const scenario = scenarioOf(rule.trigger, story, patchOf(rule));
  return { scenario: { ...scenario, title: titleOf(scenario, rule) }, follow: {} };
}

function patchOf(rule: OwnRule): unknown {
  const { settings } = FUNCTIONS.find(({ name }) => name === rule.run) ?? FUNCTIONS[0];
  const { patch } = givenOf(rule);
  const isPath = rule.trigger === "http" && rule.condition === "path";
  const route = rule.trigger === "http" ? { route: isPath && !holds(rule) ? null : "POST /orders" } : {};
  return {
    ...ONE_EVENT,
    ...(typeof patch === "object" ? patch : {}),
    function: settings,
    functions: [{ name: rule.run, ...route }],
  };
}

function titleOf(scenario: Scenario, { given, run }: OwnRule): string {
  return `${scenario.title}: ${given}, ${run}`;
}

/** What was chosen travels. Without HTTP the rule is asked once the event is accepted: where it does not hold, what would follow does not happen. */
export function asFired(rule: OwnRule, lifecycle: Lifecycle): Lifecycle {
  const { chosen } = givenOf(rule);
  if (rule.trigger === "http" || holds(rule)) return { ...lifecycle, chosen };
  const { run } = lifecycle;
  const trace = untilAccepted(lifecycle.trace);
  const nothingRan = {
    ...run,
    total: 0,
    instances: { ...run.instances, count: 0 },
    requests: { ...run.requests, rows: 0 },
  };
  return { ...lifecycle, run: nothingRan, trace, traces: [trace], chosen };
}

function untilAccepted(trace: RequestTrace): RequestTrace {
  const spans = trace.spans.filter(({ kind }) => BEFORE_THE_RULE.some((each) => each === kind));
  // With the rule's answer the work is over; the sender hears only that it has arrived.
  const lastUs = Math.max(trace.arrivalUs, ...spans.map(({ endUs }) => endUs));
  return {
    ...trace,
    spans,
    cold: false,
    instance: null,
    attempts: 0,
    endUs: lastUs,
    lastUs,
    billedUs: 0,
    costUsd: spans.reduce((sum, { costUsd }) => sum + costUsd, 0),
  };
}

const BEFORE_THE_RULE = ["networkUp", "accepted", "acknowledgement"] as const;
