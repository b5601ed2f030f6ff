// The files of content/facts but the limits, imported whole. The tests hold that each matches its schema; here the type is taken on trust.
import prices202610 from "../../content/facts/aws/2026-10/prices.json" with { type: "json" };
import prices202611 from "../../content/facts/aws/2026-11/prices.json" with { type: "json" };
import coldStarts from "../../content/facts/aws/cold-starts.json" with { type: "json" };
import cpuCurves from "../../content/facts/aws/cpu-curves.json" with { type: "json" };
import keepAlive from "../../content/facts/aws/keep-alive.json" with { type: "json" };
import type { ColdStartsFile, CpuCurvesFile, KeepAliveFile, PricesFile } from "./schema.ts";
import type { Provider } from "./types.ts";

/** What is known of one provider; prices by edition, oldest first. */
export interface ProviderFacts {
  readonly prices: Readonly<Record<string, PricesFile>>;
  readonly coldStarts: ColdStartsFile;
  readonly cpuCurves: CpuCurvesFile;
  readonly keepAlive: KeepAliveFile;
}
export type Facts = Readonly<Record<Provider, ProviderFacts>>;

const facts: Facts = {
  aws: {
    prices: { "2026-10": prices202610 as PricesFile, "2026-11": prices202611 as PricesFile },
    coldStarts: coldStarts as ColdStartsFile,
    cpuCurves: cpuCurves as CpuCurvesFile,
    keepAlive: keepAlive as KeepAliveFile,
  },
};

/** All small facts that runs and bills rest on (no traces, no limits), as they stand in content/facts, for pages that show them with their sources. */
export function loadFacts(): Facts {
  return facts;
}
