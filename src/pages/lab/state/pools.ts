// The pools of a run: each function's instances stand apart from the others', and a new version's from the old one's.
import type { Model, Run } from "#engine";
import type { Moment } from "#player";
import { settingsAt } from "#widgets/rooms";

export interface Pool {
  readonly functionIndex: number;
  readonly version: number;
  readonly name: string;
  /** Instances that it ever started. */
  readonly started: number;
}

/** Starting, busy and idle instances of a pool, and handlers in flight on them; NaN where the record cannot tell on which. */
export interface PoolState {
  starting: number;
  busy: number;
  idle: number;
  inFlight: number;
}

/** As many as are read; the others are told as one. */
const MOST_POOLS = 12;

/** The pools that ever had an instance, those with most starts first. */
export function poolsOf({ instances }: Run, model: Model): readonly Pool[] {
  const { functions } = model.settings;
  const started = new Map<number, number>();
  for (let i = 0; i < instances.count; i++) {
    const key = instances.version[i] * functions.length + instances.functionIndex[i];
    started.set(key, (started.get(key) ?? 0) + 1);
  }
  return [...started]
    .map(([key, count]) => {
      const functionIndex = key % functions.length;
      const version = Math.floor(key / functions.length);
      return { functionIndex, version, name: functions[functionIndex].name, started: count };
    })
    .sort((a, b) => b.started - a.started || a.functionIndex - b.functionIndex || a.version - b.version);
}

/** Those that have a row of their own, and how many are left. */
export function shownPools(pools: readonly Pool[]): { readonly shown: readonly Pool[]; readonly others: number } {
  // One more costs no more room than the row that tells of it.
  if (pools.length <= MOST_POOLS + 1) return { shown: pools, others: 0 };
  return { shown: pools.slice(0, MOST_POOLS), others: pools.length - MOST_POOLS };
}

/** Reads the pools at t; the last state is of all that have no row of their own. Exact where the moment is. */
export function poolReader(
  run: Run,
  model: Model,
  shown: readonly Pool[],
): (moment: Moment, tUs: number) => PoolState[] {
  const { instances, requests } = run;
  const functions = model.settings.functions.length;
  const rowOf = new Map(shown.map(({ functionIndex, version }, index) => [version * functions + functionIndex, index]));
  const poolOf = (instance: number): number =>
    rowOf.get(instances.version[instance] * functions + instances.functionIndex[instance]) ?? shown.length;
  return (moment, tUs) => {
    const states = Array.from({ length: shown.length + 1 }, () => ({ starting: 0, busy: 0, idle: 0, inFlight: 0 }));
    const { count, index, state } = moment.instanceStates(tUs);
    for (let i = 0; i < count; i++) {
      const pool = states[poolOf(index[i])];
      if (state[i] === 0) pool.starting++;
      else if (state[i] === 1) pool.busy++;
      else if (state[i] === 2) pool.idle++;
    }
    for (const row of moment.inFlightRows(tUs)) {
      const instance = requests.instance[row];
      if (instance >= 0 && requests.invokedUs[row] <= tUs && tUs < requests.handlerEndUs[row])
        states[poolOf(instance)].inFlight++;
    }
    const { concurrency } = moment.countsAt(tUs);
    // Earlier attempts leave no times: their number is known, not where they run.
    if (states.reduce((sum, each) => sum + each.inFlight, 0) !== concurrency)
      for (const each of states) each.inFlight = shown.length === 1 ? concurrency : NaN;
    return states;
  };
}

/** The most handlers in flight that a function's own limit lets through at t, and the account's. */
export function limitsAt(model: Model, tUs: number) {
  const { accountConcurrency, functions } = settingsAt(model, tUs);
  return { account: accountConcurrency, ofFunction: functions.map(({ maxConcurrency }) => maxConcurrency) };
}
