/// <reference types="vite/types/importMeta.d.ts" />
// Every price, limit and keep-alive with all that is known of each, for pages that show them. AWS's newest prices, which most runs rest on,
// and its cold starts go without confidence and notes there (scripts/lighterFacts.mjs), and are read here as text; of the others there is
// one copy for both.
import type { ColdStartsFile, CpuCurvesFile, KeepAliveFile, LimitsFile, PricesFile } from "./schema.ts";

const files = {
  ...import.meta.glob(
    [
      "../../content/facts/*/*/prices.json",
      "../../content/facts/*/{limits,keep-alive,cpu-curves}.json",
      "!../../content/facts/aws/2026-12/prices.json",
    ],
    { import: "default", eager: true },
  ),
  ...parsed(
    import.meta.glob<string>(
      ["../../content/facts/aws/2026-12/prices.json", "../../content/facts/aws/cold-starts.json"],
      { query: "?raw", import: "default", eager: true },
    ),
  ),
};

function parsed(texts: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, JSON.parse(text)]));
}

/** Files of one kind as they stand in content/facts, by path. */
function filesNamed(name: string): readonly unknown[] {
  const paths = Object.keys(files).filter((path) => path.endsWith(`/${name}`));
  return paths.toSorted().map((path) => files[path]);
}

/** Each with unit, source, date, confidence and note; prices by provider, then oldest edition first. */
export const sourcedFacts = {
  prices: filesNamed("prices.json") as readonly PricesFile[],
  limits: filesNamed("limits.json") as readonly LimitsFile[],
  keepAlive: filesNamed("keep-alive.json") as readonly KeepAliveFile[],
  coldStarts: filesNamed("cold-starts.json") as readonly ColdStartsFile[],
  cpuCurves: filesNamed("cpu-curves.json") as readonly CpuCurvesFile[],
} as const;
