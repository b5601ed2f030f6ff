/// <reference types="vite/types/importMeta.d.ts" />
// Every price, limit and keep-alive with all that is known of each, for pages that show them: what runs use goes without confidence and
// notes (scripts/lighterFacts.mjs).
import type { ColdStartsFile, CpuCurvesFile, KeepAliveFile, LimitsFile, PricesFile } from "./schema.ts";

const texts = import.meta.glob<string>(
  ["../../content/facts/*/*/prices.json", "../../content/facts/*/{limits,keep-alive,cpu-curves,cold-starts}.json"],
  { query: "?raw", import: "default", eager: true },
);

/** Files of one kind as they stand in content/facts, by path. */
function filesNamed(name: string): readonly unknown[] {
  return Object.entries(texts).flatMap(([path, text]) => (path.endsWith(`/${name}`) ? [JSON.parse(text)] : []));
}

/** Each with unit, source, date, confidence and note; prices by provider, then oldest edition first. */
export const sourcedFacts = {
  prices: filesNamed("prices.json") as readonly PricesFile[],
  limits: filesNamed("limits.json") as readonly LimitsFile[],
  keepAlive: filesNamed("keep-alive.json") as readonly KeepAliveFile[],
  coldStarts: filesNamed("cold-starts.json") as readonly ColdStartsFile[],
  cpuCurves: filesNamed("cpu-curves.json") as readonly CpuCurvesFile[],
} as const;
