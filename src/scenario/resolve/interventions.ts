// Interventions as the engine meets them: complete new settings, or something that breaks for a while.
import type { Intervention as ModelIntervention } from "#engine";
import type { Intervention } from "../intervention.ts";
import type { Step } from "../states/walk.ts";
import { settingsOf, type SettingsContext } from "./settings.ts";
import { secondsToUs } from "./units.ts";

export function interventionsOf(steps: readonly Step[], context: SettingsContext): readonly ModelIntervention[] {
  return steps.map(({ intervention, after }) => {
    const common = { atUs: secondsToUs(intervention.atS), label: labelOf(intervention) };
    if ("killInstances" in intervention) return { ...common, kind: "killInstances", share: intervention.killInstances };
    if ("outage" in intervention)
      return { ...common, kind: "outage", untilUs: secondsToUs(intervention.untilS), target: intervention.outage };
    if ("slow" in intervention) {
      const { untilS, slow, factor } = intervention;
      return { ...common, kind: "slow", untilUs: secondsToUs(untilS), target: slow, factor };
    }
    return { ...common, kind: "settings", settings: settingsOf(after, context) };
  });
}

/** A few words for a mark on the time axis. */
function labelOf(intervention: Intervention): string {
  if ("deploy" in intervention) return `deploy ${intervention.deploy} to ${percent(intervention.share)}`;
  if ("set" in intervention)
    return Object.entries(intervention.set)
      .map(([path, value]) => `${path}${shown(value)}`)
      .join(", ");
  if ("rollback" in intervention) return "rollback";
  if ("killInstances" in intervention) return `kill ${percent(intervention.killInstances)} of instances`;
  return "outage" in intervention
    ? `outage: ${intervention.outage}`
    : `slow: ${intervention.slow} ×${intervention.factor}`;
}

function shown(value: unknown): string {
  return typeof value === "number" || typeof value === "boolean" ? ` = ${value}` : "";
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
