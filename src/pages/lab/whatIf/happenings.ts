// What may be made to happen from a moment on, as interventions of the scenario. Whether they are allowed there, parseScenario says.
import type { Stage } from "#engine";
import { isRated, type Intervention, type Scenario } from "#scenario";

export const OUTAGES = ["database", "function", "security", "gateway", "webServer", "zone"] as const;
export type OutageOf = (typeof OUTAGES)[number];
export const SLOW = ["database", "function", "security", "gateway", "webServer", "client"] as const;
export type SlowOf = (typeof SLOW)[number];

/** In milliseconds: what a scenario says of times, no reader types more exactly. */
const rounded = (seconds: number) => Number(seconds.toFixed(3));

/** The scenario with more that happens, in the order of time. */
export function withHappenings(scenario: Scenario, ...more: readonly Intervention[]): Scenario {
  return { ...scenario, interventions: [...scenario.interventions, ...more].sort((a, b) => a.atS - b.atS) };
}

export function withoutHappening(scenario: Scenario, index: number): Scenario {
  return { ...scenario, interventions: scenario.interventions.filter((_, each) => each !== index) };
}

/** The same with other times. The list keeps its order, so that a row does not leave while its time is typed. */
export function withTimes(scenario: Scenario, index: number, times: { atS?: number; untilS?: number }): Scenario {
  const changed = { ...scenario.interventions[index], ...times } as Intervention;
  return { ...scenario, interventions: scenario.interventions.with(index, changed) };
}

export function outage(atS: number, lengthS: number, target: OutageOf): Intervention {
  return { atS: rounded(atS), untilS: rounded(atS + lengthS), outage: target };
}

export function slower(atS: number, lengthS: number, target: SlowOf, factor: number): Intervention {
  return { atS: rounded(atS), untilS: rounded(atS + lengthS), slow: target, factor };
}

export function kill(atS: number, share: number): Intervention {
  return { atS: rounded(atS), killInstances: share };
}

/** A version of a name that the scenario does not have yet. */
export function deployment(scenario: Scenario, atS: number, share: number, errorShare: number): Intervention {
  const names = new Set(scenario.interventions.map((each) => ("deploy" in each ? each.deploy : "")));
  let number = 2;
  while (names.has(`v${number}`)) number++;
  return { atS: rounded(atS), deploy: `v${number}`, share, set: { "function.errorShare": errorShare } };
}

/** Another value for one setting, by its path. */
export function setting(atS: number, path: string, value: number): Intervention {
  return { atS: rounded(atS), set: { [path]: value } };
}

export function rollback(atS: number): Intervention {
  return { atS: rounded(atS), rollback: true };
}

/** Every rate of the workload times the factor, and back; nothing where the arrivals are given. */
export function burst({ workload }: Scenario, atS: number, lengthS: number, factor: number): readonly Intervention[] {
  const rates = Object.entries(workload).filter(([key, value]) => /RatePerS$|^ratePerS$/.test(key) && value > 0);
  if (!isRated(workload) || rates.length === 0) return [];
  const set = (times: number) =>
    Object.fromEntries(rates.map(([key, value]) => [`workload.${key}`, (value as number) * times]));
  return [
    { atS: rounded(atS), set: set(factor) },
    { atS: rounded(atS + lengthS), set: set(1) },
  ];
}

const MINUTE_S = 60;
const TIMES = 10;

/** One of the things that may befall a component: what it is, and as what it stands in a scenario from a moment on, in seconds. */
export interface Befalling {
  readonly what: "outage" | "slow" | "burst" | "kill";
  readonly from: (atS: number) => readonly Intervention[];
}

/** What may befall a component: for a minute, tenfold, and half of its instances. */
export function befalling(room: Stage, scenario: Scenario): readonly Befalling[] {
  const out = OUTAGES.find((each) => each === room);
  return [
    ...(out ? [{ what: "outage", from: (atS) => [outage(atS, MINUTE_S, out)] } satisfies Befalling] : []),
    { what: "slow", from: (atS) => [slower(atS, MINUTE_S, room, TIMES)] },
    ...(room === "client" && isRated(scenario.workload)
      ? [{ what: "burst", from: (atS) => burst(scenario, atS, MINUTE_S, TIMES) } satisfies Befalling]
      : []),
    ...(room === "function" ? [{ what: "kill", from: (atS) => [kill(atS, 0.5)] } satisfies Befalling] : []),
  ];
}
