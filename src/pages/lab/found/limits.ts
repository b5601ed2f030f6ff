// The first moment at which as many requests are in flight as a limit lets through: the account's, or a function's own.
import type { Model, Run } from "#engine";
import { inStretches, type Turns } from "#ui";
import { createQueue } from "./queue.ts";

export interface Limit {
  readonly kind: "account" | "function";
  /** Whose limit it is; the account's is nobody's. */
  readonly functionIndex: number | null;
  readonly atUs: number;
  readonly most: number;
}

/** Limits from a moment on. */
interface Limits {
  readonly fromUs: number;
  readonly account: number;
  readonly ofFunction: readonly number[];
}

/**
 * Null where none is reached. Handlers are taken in the order of their invocation: requests arrive in order, and one that has not been invoked
 * by the next arrival waits in a queue. At the same microsecond what ends leaves before what begins.
 */
export async function concurrencyFull(
  run: Run,
  model: Model,
  signal?: AbortSignal,
  turns?: Turns,
): Promise<Limit | null> {
  const { requests, summary } = run;
  const { arrivalUs, invokedUs, handlerEndUs, instance, functionIndex } = requests;
  const limits = limitsOf(model);
  // No more can be in flight than there are places in all instances.
  if (
    summary.instances.peak * placesEach(model) <
    Math.min(...limits.flatMap(({ account, ofFunction }) => [account, ...ofFunction]))
  )
    return null;
  const waiting = createQueue();
  const running = createQueue();
  const inFlight = new Int32Array(model.settings.functions.length);
  let all = 0;
  let now = 0;
  let found: Limit | null = null;
  const begin = (row: number): void => {
    const atUs = invokedUs[row];
    while (running.least() <= atUs) {
      const ended = running.take();
      inFlight[functionIndex[ended]]--;
      all--;
    }
    while (limits[now + 1]?.fromUs <= atUs) now++;
    running.put(handlerEndUs[row], row);
    all++;
    const index = functionIndex[row];
    const its = ++inFlight[index];
    const { account, ofFunction } = limits[now];
    if (its >= ofFunction[index]) found = { kind: "function", functionIndex: index, atUs, most: ofFunction[index] };
    else if (all >= account) found = { kind: "account", functionIndex: null, atUs, most: account };
  };
  const read = (from: number, to: number): void => {
    for (let row = from; row < to && !found; row++) {
      while (!found && waiting.least() <= arrivalUs[row]) begin(waiting.take());
      if (instance[row] >= 0 && invokedUs[row] >= 0) waiting.put(invokedUs[row], row);
    }
  };
  await inStretches(requests.rows, read, signal, turns);
  while (!found && waiting.least() < Infinity) begin(waiting.take());
  return found;
}

function limitsOf({ settings, interventions }: Model): readonly Limits[] {
  const from = (fromUs: number, { accountConcurrency, functions }: Model["settings"]): Limits => ({
    fromUs,
    account: accountConcurrency,
    ofFunction: functions.map(({ maxConcurrency }) => maxConcurrency),
  });
  return [
    from(0, settings),
    ...interventions.flatMap((each) => (each.kind === "settings" ? [from(each.atUs, each.settings)] : [])),
  ];
}

/** The most requests that one instance serves at once. */
function placesEach({ settings, interventions }: Model): number {
  const all = [settings, ...interventions.flatMap((each) => (each.kind === "settings" ? [each.settings] : []))];
  return Math.max(
    ...all.flatMap(({ functions, nextVersion }) =>
      [...functions, ...(nextVersion ?? [])].map(({ requestsPerInstance }) => requestsPerInstance),
    ),
  );
}
