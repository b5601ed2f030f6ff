// Outages and slow spells: windows of time that are known from the start, asked about by component.
import type { Component, Model } from "../model.ts";

interface Window {
  readonly fromUs: number;
  readonly untilUs: number;
  readonly factor: number;
}
/** Windows by target. `any` false lets the hot loop skip the question. */
export interface Windows {
  readonly any: boolean;
  readonly outages: Readonly<Record<Component | "zone", readonly Window[]>>;
  readonly slow: Readonly<Record<Component | "zone", readonly Window[]>>;
}

export function createWindows(model: Model): Windows {
  const of = (kind: "outage" | "slow", target: string): Window[] =>
    model.interventions.flatMap((each) =>
      each.kind === kind && each.target === target
        ? [{ fromUs: each.atUs, untilUs: each.untilUs, factor: each.kind === "slow" ? each.factor : 1 }]
        : [],
    );
  const table = (kind: "outage" | "slow") => ({
    client: of(kind, "client"),
    webServer: of(kind, "webServer"),
    gateway: of(kind, "gateway"),
    security: of(kind, "security"),
    function: of(kind, "function"),
    database: of(kind, "database"),
    zone: of(kind, "zone"),
  });
  const outages = table("outage");
  const slow = table("slow");
  return { any: model.interventions.some(({ kind }) => kind === "outage" || kind === "slow"), outages, slow };
}

/** True from the start of an outage until just before its end. */
export function isOut(windows: Windows, target: Component | "zone", timeUs: number): boolean {
  if (!windows.any) return false;
  for (const each of windows.outages[target]) if (each.fromUs <= timeUs && timeUs < each.untilUs) return true;
  return false;
}

/** How many times longer a stage takes that starts now; overlapping spells multiply. */
export function slowness(windows: Windows, target: Component, timeUs: number): number {
  if (!windows.any) return 1;
  let factor = 1;
  for (const each of windows.slow[target]) if (each.fromUs <= timeUs && timeUs < each.untilUs) factor *= each.factor;
  return factor;
}
