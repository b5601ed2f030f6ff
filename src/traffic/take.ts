// Puts recorded traffic into a scenario: its arrivals in place of the workload, and, if asked for, its times and memory.
import { LONGEST_DURATION_S, MOST_ARRIVALS, readyArrivals, type Scenario } from "#scenario";
import { distributionOf } from "./distribution.ts";
import { filled, listOf } from "./order.ts";
import type { Traffic } from "./traffic.ts";

export interface Choices {
  /** Each request at its own moment, or so many in each minute; null: the workload stays. */
  readonly arrivals: "own" | "minutes" | null;
  /** Requests of one second are spread over it, where the record tells no more than the second. */
  readonly spread: boolean;
  readonly handlerTimes: boolean;
  readonly initTimes: boolean;
  readonly memory: boolean;
}

/** What of the scenario cannot be beside this traffic. */
export interface LeftOut {
  /** Interventions after the end, of the former traffic's rates, or of its functions. */
  readonly interventions: number;
  readonly warmUp: boolean;
}

export interface Taken {
  readonly scenario: Scenario;
  readonly leftOut: LeftOut;
}

/** Checking, comparing and keeping a scenario takes the longer the more moments it lists: beyond so many, minutes are suggested. */
const MOST_SUGGESTED = 20_000;

/** What the record allows, and what most will want: all of it but the memory, which prices and speed depend on. */
export function suggestedChoices({ arrivals, countsPerMinute, durationsMs, initsMs }: Traffic): Choices {
  const isOwn = arrivals !== null && (arrivals.timesS.length <= MOST_SUGGESTED || countsPerMinute === null);
  const allowsOwn = arrivals !== null && arrivals.timesS.length <= MOST_ARRIVALS;
  return {
    arrivals: isOwn && allowsOwn ? "own" : countsPerMinute ? "minutes" : null,
    spread: arrivals?.isToTheSecond ?? false,
    handlerTimes: durationsMs !== null,
    initTimes: initsMs !== null,
    memory: false,
  };
}

/** The scenario as it stands, with this traffic. Whether it is allowed, `parseScenario` says. Yields between slices of a few milliseconds. */
export function* takeTraffic(scenario: Scenario, traffic: Traffic, choices: Choices): Generator<undefined, Taken> {
  const settings = settingsOf(traffic, choices);
  const { workload, durationS } = yield* playedOf(scenario, traffic, choices);
  const isPlayed = choices.arrivals !== null;
  const interventions = isPlayed ? remaining(scenario, durationS) : scenario.interventions;
  const warmUp = scenario.warmUpS < durationS;
  const functions = isPlayed ? withShares(scenario) : scenario.functions;
  return {
    scenario: {
      ...scenario,
      durationS,
      warmUpS: warmUp ? scenario.warmUpS : 0,
      workload,
      function: { ...scenario.function, ...settings },
      functions: functions.map((each) => {
        const kept = Object.entries(each).filter(([key]) => !Object.hasOwn(settings, key));
        return Object.fromEntries(kept) as unknown as typeof each;
      }),
      interventions,
    },
    leftOut: { interventions: scenario.interventions.length - interventions.length, warmUp: !warmUp },
  };
}

function* playedOf(
  scenario: Scenario,
  { arrivals, countsPerMinute }: Traffic,
  choices: Choices,
): Generator<undefined, Pick<Scenario, "workload" | "durationS">> {
  if (choices.arrivals === "own" && arrivals) {
    const own = choices.spread ? yield* spreadOver(arrivals.timesS) : arrivals.timesS;
    const durations = choices.handlerTimes ? arrivals.durationsMs : null;
    const workload = yield* readyArrivals({
      kind: "arrivals",
      timesS: yield* listOf(own),
      ...(durations && { durationsMs: yield* listOf(durations) }),
    });
    return { workload, durationS: Math.min(Math.floor(own[own.length - 1]) + 1, LONGEST_DURATION_S) };
  }
  if (choices.arrivals === "minutes" && countsPerMinute)
    return { workload: { kind: "trace", countsPerMinute }, durationS: countsPerMinute.length * 60 };
  return scenario;
}

/** The first of n requests of a second at its start, the others evenly after it. */
function* spreadOver(timesS: Float64Array): Generator<undefined, Float64Array> {
  let [from, to] = [0, 0];
  return yield* filled(timesS.length, (at) => {
    if (at === to) {
      from = to;
      while (to < timesS.length && timesS[to] === timesS[from]) to++;
    }
    return Math.floor((timesS[from] + (at - from) / (to - from)) * 1e6) / 1e6;
  });
}

/** A recorded time holds the first run's extra work, and what part of it was CPU work it does not say. */
function settingsOf({ durationsMs, initsMs, memories }: Traffic, choices: Choices): Partial<Scenario["function"]> {
  return {
    ...(choices.handlerTimes && durationsMs ? { cpuMs: 0, waitMs: distributionOf(durationsMs), firstRunCpuMs: 0 } : {}),
    ...(choices.initTimes && initsMs ? { initMs: distributionOf(initsMs) } : {}),
    ...(choices.memory && memories.length > 0 ? { memoryMb: memories[0].memoryMb } : {}),
  };
}

/** What still means something once other traffic is played for so long. */
function remaining({ interventions, workload, functions }: Scenario, durationS: number): Scenario["interventions"] {
  const named = workload.kind === "trace" && functions.length === 0;
  return interventions.filter((each) => {
    if (each.atS > durationS) return false;
    const paths = "set" in each && each.set ? Object.keys(each.set) : [];
    // A rollback needs the deployment before it, which may be one of these.
    if (named && "rollback" in each) return false;
    return !paths.some((path) => path.startsWith("workload.") || (named && path.startsWith("functions.")));
  });
}

/** Functions whose calls were counted each by itself get the shares that the counts had. */
function withShares({ functions, workload }: Scenario): Scenario["functions"] {
  if (workload.kind !== "trace" || !("countsPerMinuteByFunction" in workload)) return functions;
  const counts = functions.map(({ name }) =>
    (workload.countsPerMinuteByFunction[name] ?? []).reduce((sum, count) => sum + count, 0),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return functions.map((each, index) => ({
    ...each,
    share: total > 0 ? Math.floor((counts[index] / total) * 1e6) / 1e6 : Math.floor(1e6 / functions.length) / 1e6,
  }));
}
