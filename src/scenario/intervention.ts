// Interventions as a scenario writes them: what is changed or breaks while the run goes on.
import type { Component } from "#engine";

/** Values by path, e.g. `"function.memoryMb": 1024`. */
export type SetValues = Readonly<Record<string, unknown>>;

export type OutageTarget = Exclude<Component, "client"> | "zone";

export type Intervention =
  | { readonly atS: number; readonly set: SetValues }
  | { readonly atS: number; readonly deploy: string; readonly share: number; readonly set: SetValues }
  | { readonly atS: number; readonly rollback: true }
  | { readonly atS: number; readonly killInstances: number }
  | { readonly atS: number; readonly untilS: number; readonly outage: OutageTarget }
  | { readonly atS: number; readonly untilS: number; readonly slow: Component; readonly factor: number };
