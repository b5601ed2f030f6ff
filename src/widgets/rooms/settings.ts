// Which settings, outages and slow-downs are in force at a moment of a run.

import type { Component, Model, Settings } from "#engine";

/** The settings in force at t, interventions included. */
export function settingsAt(model: Model, tUs: number): Settings {
  let { settings } = model;
  for (const each of model.interventions) if (each.kind === "settings" && each.atUs <= tUs) settings = each.settings;
  return settings;
}

export interface Trouble {
  /** "zone": one of the zones in which instances stand is gone, the others go on. */
  readonly kind: "outage" | "slow" | "zone";
  readonly factor: number;
}

/** What is wrong with a component at t; null when nothing is. */
export function troubleAt(model: Model, component: Component, tUs: number): Trouble | null {
  for (const each of model.interventions) {
    if (each.kind !== "outage" && each.kind !== "slow") continue;
    if (each.atUs > tUs || each.untilUs <= tUs) continue;
    if (each.target === "zone" && component === "function") return { kind: "zone", factor: 1 };
    if (each.target === component) return { kind: each.kind, factor: each.kind === "slow" ? each.factor : 1 };
  }
  return null;
}
