// The events of a run that are worth going to, found in its record: the first cold start and the first request that is turned back, the most
// instances at once, the moment a limit is reached, and when all is well again. Pure functions of the columns.
import { OUTCOMES, type Model, type Outcome, type Run } from "#engine";
import { inStretches, type Turns } from "#ui";
import { concurrencyFull, type Limit } from "./limits.ts";
import { connectionsFullUs } from "./connectionsFull.ts";
import { peakOf } from "./peak.ts";

/** Each at its time, in microseconds from the start. `row`: of the request it happened to. */
export type FoundEvent =
  /** The first instance that is started because a request needs one; the request waits so long for it. */
  | { readonly kind: "firstCold"; readonly atUs: number; readonly row: number | null; readonly waitedUs: number }
  /** The first request that ends because it was turned back for a limit; `count` ended so in all. */
  | {
      readonly kind: "firstRejection";
      readonly atUs: number;
      readonly row: number;
      readonly outcome: Rejection;
      readonly count: number;
    }
  /** The first moment with the most instances of the run. */
  | { readonly kind: "peak"; readonly atUs: number; readonly instances: number }
  /** The first moment at which as many are in flight as a limit lets through, or all connections are in use. */
  | {
      readonly kind: "limit";
      readonly atUs: number;
      readonly limit: Limit["kind"] | "connections";
      readonly functionIndex: number | null;
      readonly most: number;
    }
  /** The first request that ends well after the last of those that were turned back or got no answer. */
  | { readonly kind: "recovery"; readonly atUs: number; readonly row: number; readonly trouble: number };

type Rejection = Extract<Outcome, "rateLimited" | "throttled" | "databaseError">;

/** What a limit, an outage or a component that is too slow does to requests; how they fail by themselves is none of it. */
const TROUBLE: readonly Outcome[] = [
  "rateLimited",
  "throttled",
  "functionTimeout",
  "gatewayTimeout",
  "databaseError",
  "unavailable",
];
const IS_TROUBLE = Uint8Array.from(OUTCOMES, (outcome) => (TROUBLE.includes(outcome) ? 1 : 0));
const OK = OUTCOMES.indexOf("ok");
const RATE_LIMITED = OUTCOMES.indexOf("rateLimited");
const THROTTLED = OUTCOMES.indexOf("throttled");
const DATABASE_ERROR = OUTCOMES.indexOf("databaseError");

/**
 * The events of a run in order of time; of the recorded requests, where not all are. What the record cannot tell is left out: where requests
 * were tried again, only their last attempts have times. Read in short stretches; rejects with the signal's reason once it is aborted.
 */
export async function findEvents(
  run: Run,
  model: Model,
  signal?: AbortSignal,
  turns?: Turns,
): Promise<readonly FoundEvent[]> {
  const found = await scanRows(run, refusalsOf(run, model), signal, turns);
  // The messages of a batch are rows of one invocation.
  const isCounted = !found.retried && (model.trigger !== "queue" || model.settings.queue.batchSize === 1);
  const limit = isCounted ? await concurrencyFull(run, model, signal, turns) : null;
  const events = [firstCold(run, found.firstCold), found.rejection, peak(run), limit && limitOf(limit)];
  return [...events, connections(run, model), found.recovery]
    .filter((event) => event !== null)
    .toSorted((a, b) => a.atUs - b.atUs);
}

interface Scanned {
  readonly retried: boolean;
  /** Row of the first request that started its instance; -1 for none. */
  readonly firstCold: number;
  readonly rejection: Extract<FoundEvent, { kind: "firstRejection" }> | null;
  readonly recovery: Extract<FoundEvent, { kind: "recovery" }> | null;
}

/**
 * Whether the request in this row, which failed at the database, was refused for want of connections or capacity: where the database has such a limit, does not
 * fail by chance, and is not out.
 */
function refusalsOf({ requests }: Run, { settings, interventions }: Model): (row: number) => boolean {
  const all = [settings, ...interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : []))];
  const isLimited = all.every(({ database: { errorShare, capacityPerS, maxConnections } }) => {
    return errorShare === 0 && (capacityPerS !== null || maxConnections !== null);
  });
  const outages = interventions.flatMap((each) => (each.kind === "outage" && each.target === "database" ? [each] : []));
  return (row) =>
    isLimited &&
    !outages.some(({ atUs, untilUs }) => requests.handlerEndUs[row] >= atUs && requests.databaseUs[row] < untilUs);
}

async function scanRows(
  { requests: columns, total }: Run,
  isRefused: (row: number) => boolean,
  signal: AbortSignal | undefined,
  turns: Turns | undefined,
): Promise<Scanned> {
  const { rows, outcome, endUs, answeredUs, cold, invokedUs, attempts } = columns;
  const turnedBackUs = (row: number): number => (answeredUs[row] >= 0 ? answeredUs[row] : endUs[row]);
  let [retried, firstColdRow, rejected, trouble, lastUs, well] = [false, -1, -1, 0, -1, -1];
  const counts = new Float64Array(OUTCOMES.length);
  const scan = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const how = outcome[row];
      counts[how]++;
      if (attempts[row] > 1) retried = true;
      if (cold[row] === 1 && (firstColdRow < 0 || invokedUs[row] < invokedUs[firstColdRow])) firstColdRow = row;
      const isRejected = how === RATE_LIMITED || how === THROTTLED || (how === DATABASE_ERROR && isRefused(row));
      if (isRejected && (rejected < 0 || turnedBackUs(row) < turnedBackUs(rejected))) rejected = row;
      if (IS_TROUBLE[how] === 1) {
        trouble++;
        lastUs = Math.max(lastUs, endUs[row]);
      }
    }
  };
  await inStretches(rows, scan, signal, turns);
  const findWell = (from: number, to: number): void => {
    for (let row = from; row < to; row++)
      if (outcome[row] === OK && endUs[row] > lastUs && (well < 0 || endUs[row] < endUs[well])) well = row;
  };
  // Beyond the recorded requests there may be more trouble.
  if (trouble > 0 && rows === total) await inStretches(rows, findWell, signal, turns);
  return {
    retried,
    firstCold: firstColdRow,
    rejection:
      rejected < 0
        ? null
        : {
            kind: "firstRejection",
            atUs: turnedBackUs(rejected),
            row: rejected,
            outcome: OUTCOMES[outcome[rejected]] as Rejection,
            count: counts[outcome[rejected]],
          },
    recovery: well < 0 ? null : { kind: "recovery", atUs: endUs[well], row: well, trouble },
  };
}

/** Instances are kept for the whole run; the request that started the first is known where it is recorded. */
function firstCold({ instances, requests }: Run, row: number): FoundEvent | null {
  let first = -1;
  for (let i = 0; i < instances.count && first < 0; i++) if (instances.provisioned[i] === 0) first = i;
  if (first < 0) return null;
  const [atUs, readyUs] = [instances.startedUs[first], instances.readyUs[first]];
  const its = row >= 0 && requests.instance[row] === first ? row : null;
  return { kind: "firstCold", atUs, row: its, waitedUs: readyUs - atUs };
}

function peak(run: Run): FoundEvent | null {
  const { instances, atUs } = peakOf(run.instances);
  return instances === 0 ? null : { kind: "peak", atUs, instances };
}

const limitOf = ({ kind, ...limit }: Limit): FoundEvent => ({ kind: "limit", limit: kind, ...limit });

function connections(run: Run, { settings: { database }, interventions }: Model): FoundEvent | null {
  // A limit that changes on the way has no one moment at which it is reached.
  if (
    interventions.some(
      (each) => each.kind === "settings" && each.settings.database.maxConnections !== database.maxConnections,
    )
  )
    return null;
  const most = database.enabled && database.kind === "relational" ? database.maxConnections : null;
  const atUs = most === null ? null : connectionsFullUs(run, most);
  return most === null || atUs === null
    ? null
    : { kind: "limit", atUs, limit: "connections", functionIndex: null, most };
}
