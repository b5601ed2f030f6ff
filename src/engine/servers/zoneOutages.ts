// When the servers' zone is out: the outages of a model's zone, merged where they touch or overlap.
import type { Model } from "../model.ts";

/** The zone is out in [fromUs, untilUs). */
export interface ZoneOutage {
  readonly fromUs: number;
  readonly untilUs: number;
}

/** Stands after the last outage, so that there always is a next one. */
export const NO_OUTAGE: ZoneOutage = { fromUs: Infinity, untilUs: Infinity };

/** In order of time, disjoint, and closed by `NO_OUTAGE`. */
export function zoneOutages(model: Model): readonly ZoneOutage[] {
  const merged: { fromUs: number; untilUs: number }[] = [];
  for (const intervention of model.interventions) {
    if (intervention.kind !== "outage" || intervention.target !== "zone" || intervention.untilUs <= intervention.atUs)
      continue;
    const last = merged.at(-1);
    if (last !== undefined && intervention.atUs <= last.untilUs)
      last.untilUs = Math.max(last.untilUs, intervention.untilUs);
    else merged.push({ fromUs: intervention.atUs, untilUs: intervention.untilUs });
  }
  return [...merged, NO_OUTAGE];
}
