// The files of content/facts but the limits, as runs and bills read them. What AWS's newest prices say is here at once, since most runs
// rest on it; all else is fetched when asked for (see load.ts). The tests hold that each file matches its schema; here the type is taken
// on trust.
import prices from "../../content/facts/aws/2026-12/prices.json" with { type: "json" };
import coldStarts from "../../content/facts/aws/cold-starts.json" with { type: "json" };
import cpuCurves from "../../content/facts/aws/cpu-curves.json" with { type: "json" };
import keepAlive from "../../content/facts/aws/keep-alive.json" with { type: "json" };
import type {
  ColdStartsFile,
  CpuCurvesFile,
  KeepAliveFile,
  MeasuredColdStartsFile,
  PriceItem,
  PriceItemName,
  PricesFile,
} from "./schema.ts";
import type { Provider } from "./types.ts";

/** Without what only pages show: see sourcedFacts.ts. */
export type ListedPrice = Omit<PriceItem, "name" | "confidence" | "note">;
/** One edition of a provider's prices. An item that is not there has no known price. */
export type Prices = Omit<PricesFile, "items"> & {
  readonly items: { readonly [Name in PriceItemName]?: ListedPrice | undefined };
};

/** What a run at a provider rests on, beside its scenario. */
export interface RunFacts {
  readonly provider: Provider;
  readonly prices: Prices;
  /** Null where nobody measured it. */
  readonly keepAlive: KeepAliveFile | null;
  /** Whole cold starts, of a provider whose initialisation was not measured by itself; AWS's own are in `coldStarts`. Null: none. */
  readonly wholeColdStarts: MeasuredColdStartsFile | null;
}

const aws = {
  provider: "aws",
  prices: prices as unknown as Prices,
  keepAlive: keepAlive as KeepAliveFile,
  wholeColdStarts: null,
} as const satisfies RunFacts;

const facts = { aws: { ...aws, coldStarts: coldStarts as ColdStartsFile, cpuCurves: cpuCurves as CpuCurvesFile } };
export type Facts = typeof facts;

/** The facts that are here at once: AWS's, with its newest prices and their sources. */
export function loadFacts(): Facts {
  return facts;
}
