// What is run of a comparison: loads along the curve, the crossings, and the reader's own load; and what is read of each run.
import type { Summary } from "#engine";
import { figuresOf } from "#experiments";
import type { Scenario } from "#scenario";
import type { Crossing } from "./crossings.ts";
import type { Fleet } from "./fleet.ts";
import { rangeOf, ratesBetween } from "./load.ts";
import type { Form } from "./monthly.ts";
import { scenarioAt, stretchOf, type Stretch } from "./scenarios.ts";
import type { Settings } from "./settings.ts";

/** Loads along the curve that are run. */
export const CURVE_RUNS = 9;

export type Against = Crossing["against"];

export interface Task {
  /** `surge`: at a crossing, twice as many requests for the same fleet. */
  readonly of: "curve" | "crossing" | "surge" | "own";
  readonly against: Against;
  readonly ratePerS: number;
  readonly stretch: Stretch;
  readonly fleet: Fleet | null;
  readonly scenario: Scenario;
}

/** Of one run: the functions' side, and the fleet's beside it. */
export interface Found {
  readonly functionsUsd: number;
  readonly functionsP99Ms: number | null;
  readonly coldShare: number;
  /** Requests that ended otherwise than well. */
  readonly failedShare: number;
  /** Servers and their load balancer, as the run's own bill has them. */
  readonly fleetUsd: number;
  readonly fleetP99Ms: number | null;
  readonly turnedAwayShare: number;
}

/** @param last the crossings past which a side stays the cheaper one */
export function tasksOf(settings: Settings, form: Form, last: readonly Crossing[]): readonly Task[] {
  const task = (of: Task["of"], against: Against, ratePerS: number, stretch: Stretch): Task => {
    const fleet = form[against](ratePerS)?.fleet ?? null;
    const comes = of === "surge" ? 2 * ratePerS : ratePerS;
    return { of, against, ratePerS, stretch, fleet, scenario: scenarioAt(settings, comes, fleet, stretch) };
  };
  // What a month costs is asked of the mean load: of the busiest hour alone it could not be told.
  const ofCurve = (ratePerS: number) => (stretchOf(settings, ratePerS) === "days" ? "days" : "even");
  const own = settings.ratePerS;
  return [
    ...last.flatMap(({ against, ratePerS }) =>
      (["crossing", "surge"] as const).map((of) => task(of, against, ratePerS, stretchOf(settings, ratePerS))),
    ),
    ...(isDrawn(settings) ? (["servers", "containers"] as const) : []).map((against) =>
      task("own", against, own, stretchOf(settings, own)),
    ),
    ...ratesBetween(rangeOf(settings), CURVE_RUNS).map((rate) => task("curve", "servers", rate, ofCurve(rate))),
  ];
}

/** Whether the reader's own load is among those that are drawn. */
export function isDrawn(settings: Settings): boolean {
  const { from, to } = rangeOf(settings);
  return settings.ratePerS >= from && settings.ratePerS <= to;
}

export function readFound(summary: Summary): Found {
  const { p99Ms, coldShare, failedShare } = figuresOf(summary);
  const { function: invoked, gateway } = summary.cost.monthByComponent;
  const { monthByComponent, latencyMs, rejected } = summary.server;
  return {
    functionsUsd: invoked + gateway,
    functionsP99Ms: p99Ms,
    coldShare: coldShare ?? 0,
    failedShare: failedShare ?? 0,
    fleetUsd: monthByComponent.server + monthByComponent.loadBalancer,
    fleetP99Ms: latencyMs.p99,
    turnedAwayShare: summary.requests.total === 0 ? 0 : rejected / summary.requests.total,
  };
}
