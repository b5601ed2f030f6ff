// The files of content/facts but the limits, imported whole. The tests hold that each matches its schema; here the type is taken on trust.
import prices202610 from "../../content/facts/aws/2026-10/prices.json" with { type: "json" };
import prices202611 from "../../content/facts/aws/2026-11/prices.json" with { type: "json" };
import coldStarts from "../../content/facts/aws/cold-starts.json" with { type: "json" };
import cpuCurves from "../../content/facts/aws/cpu-curves.json" with { type: "json" };
import keepAlive from "../../content/facts/aws/keep-alive.json" with { type: "json" };
import type { ColdStartsFile, CpuCurvesFile, KeepAliveFile, PriceItem, PricesFile } from "./schema.ts";
import type { Provider } from "./types.ts";

/** Without what only pages show: see sourcedFacts.ts. */
export type ListedPrice = Omit<PriceItem, "confidence" | "note">;
/** One edition. */
export type Prices = Required<Omit<PricesFile, "items">> & {
  readonly items: { readonly [Name in keyof PricesFile["items"]]-?: ListedPrice };
};

/** What is known of one provider; prices by edition, oldest first. */
export interface ProviderFacts {
  readonly prices: Readonly<Record<string, Prices>>;
  readonly coldStarts: ColdStartsFile;
  readonly cpuCurves: CpuCurvesFile;
  readonly keepAlive: KeepAliveFile;
}
export type Facts = Readonly<Record<Provider, ProviderFacts>>;

const facts: Facts = {
  aws: {
    prices: { "2026-10": prices202610 as unknown as Prices, "2026-11": prices202611 as unknown as Prices },
    coldStarts: coldStarts as ColdStartsFile,
    cpuCurves: cpuCurves as CpuCurvesFile,
    keepAlive: keepAlive as KeepAliveFile,
  },
};

/** All small facts that runs and bills rest on (no traces, no limits), with their sources. */
export function loadFacts(): Facts {
  return facts;
}
