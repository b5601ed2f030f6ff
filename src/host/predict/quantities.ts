// The quantities a reader can be asked about, by the names under which the command line prints them, each with its unit.
import { OUTCOMES, type Outcome } from "#engine";

export type Unit = "count" | "number" | "share" | "ms" | "s" | "usd" | "perS";

const LATENCIES = { mean: "ms", p50: "ms", p90: "ms", p95: "ms", p99: "ms", max: "ms" } as const;

/** What is known of the whole run and of each of its functions. */
const OF_BOTH = {
  "requests.total": "count",
  "requests.attempts": "count",
  "coldStarts.count": "count",
  "coldStarts.share": "share",
  ...prefixed("latencyMs", LATENCIES),
  "instances.started": "count",
  "instances.peak": "count",
  "instances.mean": "number",
  "instances.meanStarting": "number",
  "instances.meanBusy": "number",
  "instances.meanIdle": "number",
  "instances.meanLifetimeS": "s",
  ...prefixed("requests.byOutcome", Object.fromEntries(OUTCOMES.map((each) => [each, "count"])) as ByOutcome),
} as const;

const OF_RUN = {
  ...OF_BOTH,
  "cost.total": "usd",
  "cost.month": "usd",
  "cost.perMillionRequests": "usd",
  ...prefixed("cost.monthByComponent", {
    webServer: "usd",
    trigger: "usd",
    gateway: "usd",
    security: "usd",
    function: "usd",
    database: "usd",
  }),
  "server.cost": "usd",
  "server.month": "usd",
  ...prefixed("server.latencyMs", LATENCIES),
  "server.rejected": "count",
  "server.meanUtilisation": "share",
} as const;

const OF_FUNCTION = { ...OF_BOTH, cost: "usd" } as const;

const OF_REQUEST = { latencyMs: "ms", costUsd: "usd", attempts: "count", billedMs: "ms" } as const;

/** `outcome` as in the record; `start` is cold, warm, joined or none; `fate` is the outcome, or the start of one that ended ok. */
const WORDS = ["outcome", "start", "fate"] as const;

/** Over time. `…SoFar` run from the start to each moment; the others are averages around it. */
const SERIES = {
  "series.requestsPerS": "perS",
  "series.failedPerS": "perS",
  "series.instances": "number",
  "series.starting": "number",
  "series.busy": "number",
  "series.idle": "number",
  "series.coldShareSoFar": "share",
  "series.costUsdSoFar": "usd",
} as const satisfies Record<string, Unit>;

type ByOutcome = Record<Outcome, "count">;
type RunPath = keyof typeof OF_RUN;
type FunctionPath = keyof typeof OF_FUNCTION;

/** One number. Rows of requests count from 0, in order of arrival. */
export type NumberQuantity =
  RunPath | `functions.${string}.${FunctionPath}` | `request.${number}.${keyof typeof OF_REQUEST}`;
/** One word of a request: how it started, how it ended. */
export type WordQuantity = `request.${number}.${(typeof WORDS)[number]}`;
/** A curve over the time of the run. */
export type SeriesQuantity = keyof typeof SERIES;

/** Where a number stands: a path in the summary, of a function's part of it, or a column of one row. */
export type NumberPlace =
  | { readonly of: "run"; readonly path: string; readonly unit: Unit }
  | { readonly of: "function"; readonly name: string; readonly path: string; readonly unit: Unit }
  | { readonly of: "request"; readonly row: number; readonly column: keyof typeof OF_REQUEST; readonly unit: Unit };

/** Takes a name apart; null where it names no quantity. */
export function placeOfNumber(quantity: string): NumberPlace | null {
  const unit = unitIn(OF_RUN, quantity);
  if (unit) return { of: "run", path: quantity, unit };
  const request = /^request\.(\d+)\.(\w+)$/.exec(quantity);
  if (request) {
    const column = request[2];
    if (!isKeyOf(OF_REQUEST, column)) return null;
    return { of: "request", row: Number(request[1]), column, unit: OF_REQUEST[column] };
  }
  // A function's name may hold dots, so the path is found from the end; the longest that fits is meant.
  const path = Object.keys(OF_FUNCTION)
    .filter((each) => quantity.startsWith("functions.") && quantity.endsWith(`.${each}`))
    .toSorted((a, b) => b.length - a.length)[0];
  const name = path === undefined ? "" : quantity.slice("functions.".length, -path.length - 1);
  const functionUnit = path === undefined ? null : unitIn(OF_FUNCTION, path);
  return functionUnit && name ? { of: "function", name, path, unit: functionUnit } : null;
}

/** Takes the name of a word apart; null where it names none. */
export function placeOfWord(quantity: string): { readonly row: number; readonly word: (typeof WORDS)[number] } | null {
  const [, row, found] = /^request\.(\d+)\.(\w+)$/.exec(quantity) ?? [];
  const word = WORDS.find((each) => each === found);
  return word ? { row: Number(row), word } : null;
}

export function isSeries(quantity: string): quantity is SeriesQuantity {
  return isKeyOf(SERIES, quantity);
}

/** Whether a series runs from the start to each moment: what counts is where it ends, not its peak. */
export function isSoFar(quantity: string): boolean {
  return isSeries(quantity) && quantity.endsWith("SoFar");
}

/** The unit of a number or a series; null where the name is neither. */
export function unitOf(quantity: string): Unit | null {
  return isSeries(quantity) ? SERIES[quantity] : (placeOfNumber(quantity)?.unit ?? null);
}

function prefixed<Prefix extends string, Part extends string, Kind extends Unit>(
  prefix: Prefix,
  parts: Readonly<Record<Part, Kind>>,
): Record<`${Prefix}.${Part}`, Kind> {
  const entries = Object.entries<Kind>(parts).map(([part, unit]) => [`${prefix}.${part}`, unit]);
  return Object.fromEntries(entries) as Record<`${Prefix}.${Part}`, Kind>;
}

function isKeyOf<Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key);
}

function unitIn(table: Readonly<Record<string, Unit>>, key: string): Unit | null {
  return isKeyOf(table, key) ? table[key] : null;
}
