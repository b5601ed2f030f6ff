// What of a scenario a sweep may vary, and the sweeps that most begin with.
import { settingAt, type Figure } from "#experiments";
import type { Summary } from "#engine";
import type { Scenario } from "#scenario";

/** The paths of all numbers, also of those that are left open or drawn, in the order of the scenario; texts and choices are none. */
export function settingPaths(scenario: Scenario): readonly string[] {
  const within = (path: string) => {
    const tree = settingAt(scenario, path);
    if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return [];
    return Object.keys(tree)
      .map((key) => `${path}.${key}`)
      .filter((each) => isVaried(settingAt(scenario, each)));
  };
  const ofComponents = Object.keys(scenario).flatMap((key) =>
    key === "security" ? [...within(key), ...within("security.badTokens")] : within(key),
  );
  const named = scenario.functions.flatMap(({ name }) =>
    scenario.functions.length > 1 && scenario.functions.length <= 10 ? [`functions.${name}.memoryMb`] : [],
  );
  return [...ofComponents, ...named, "accountConcurrency", "zones"];
}

function isVaried(value: unknown): boolean {
  return value === null || typeof value === "number";
}

export const SWEEP_PRESETS = ["memory", "keepAlive", "provisioned", "load"] as const;
export type SweepPreset = (typeof SWEEP_PRESETS)[number];

/** The figure that each is mostly asked for. */
export const ASKED_OF = {
  memory: "p95Ms",
  keepAlive: "coldShare",
  provisioned: "costMonthUsd",
  load: "failedShare",
} as const satisfies Readonly<Record<SweepPreset, Figure>>;

export interface Varied {
  readonly path: string;
  /** As `readAxis` reads it, without the path. */
  readonly values: string;
}

/** Where to begin with each; null where the scenario has nothing of the kind, as a rate where the arrivals are given. */
export function presetOf(preset: SweepPreset, scenario: Scenario, { instances }: Summary): Varied | null {
  switch (preset) {
    case "memory":
      return { path: "function.memoryMb", values: "128..3008" };
    case "keepAlive":
      return { path: "function.keepAliveS", values: "10..1800" };
    case "provisioned":
      return { path: "function.provisionedConcurrency", values: `0..${Math.max(5, instances.peak)}` };
    case "load":
      return loadOf(scenario);
  }
}

function loadOf({ workload }: Scenario): Varied | null {
  const rates = { constant: "ratePerS", poisson: "ratePerS", bursts: "burstRatePerS", day: "meanRatePerS" } as const;
  if (!(workload.kind in rates)) return null;
  const key = rates[workload.kind as keyof typeof rates];
  const now = (workload as unknown as Readonly<Record<string, number>>)[key];
  const round = (rate: number) => Number(rate.toPrecision(2));
  return now > 0 ? { path: `workload.${key}`, values: `${round(now / 4)}..${round(now * 16)}` } : null;
}

/** Where to begin with any other: around what it is now, or from one up. */
export function rangeAround(scenario: Scenario, path: string): string {
  const now = settingAt(scenario, path);
  if (typeof now !== "number" || now === 0) return "1..100";
  if (now > 0 && now <= 1 && !Number.isInteger(now)) return "0..1";
  const most = Number((now * 4).toPrecision(2));
  return Number.isInteger(now)
    ? `${Math.max(1, Math.round(now / 4))}..${Math.max(4, Math.round(most))}`
    : `${Number((now / 4).toPrecision(2))}..${most}`;
}
