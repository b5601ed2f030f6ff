// The instances at a moment: starting, busy, idle, or reclaimed a moment ago.

import type { InstanceColumns, RequestColumns } from "#engine";
import { aliveAt, type AliveIndex } from "./aliveIndex.ts";
import { countUpTo } from "./search.ts";

/** Names of the codes in `InstanceStates.state`. */
export const INSTANCE_STATES = ["starting", "busy", "idle", "reclaimed"] as const;
export type InstanceState = (typeof INSTANCE_STATES)[number];

const STARTING = 0;
const BUSY = 1;
const IDLE = 2;
const RECLAIMED = 3;

/** Parallel columns, valid until the next moment is asked for. */
export interface InstanceStates {
  count: number;
  /** How many have started by t, the reclaimed ones too. */
  started: number;
  /** Index into the instance columns, in order of start. */
  index: Int32Array;
  state: Uint8Array;
  /** Starting: the part of the start that is over. Busy: of the handler that began last. Else 0. */
  progress: Float32Array;
  /** How many are in each state, by code. */
  readonly counts: Int32Array;
}

export interface InstanceTracker {
  readonly columns: InstanceColumns;
  readonly requests: RequestColumns;
  /** From start until a while after the end. */
  readonly shown: AliveIndex;
  readonly busyStamp: Int32Array;
  readonly handlerProgress: Float32Array;
  stamp: number;
  readonly states: InstanceStates;
}

export function createInstanceTracker(
  columns: InstanceColumns,
  requests: RequestColumns,
  shown: AliveIndex,
): InstanceTracker {
  return {
    columns,
    requests,
    shown,
    busyStamp: new Int32Array(columns.count),
    handlerProgress: new Float32Array(columns.count),
    stamp: 0,
    states: {
      count: 0,
      started: 0,
      index: new Int32Array(256),
      state: new Uint8Array(256),
      progress: new Float32Array(256),
      counts: new Int32Array(4),
    },
  };
}

/** The instances at t. `rows` are the requests whose handlers may run at t. Overwrites what it returned before. */
export function trackInstances(tracker: InstanceTracker, tUs: number, rows: Int32Array): InstanceStates {
  const { columns, states, busyStamp, handlerProgress } = tracker;
  stampBusy(tracker, tUs, rows);
  const found = aliveAt(tracker.shown, tUs, states.index);
  if (found.buffer !== states.index.buffer) states.index = new Int32Array(found.buffer);
  if (states.state.length < states.index.length) {
    states.state = new Uint8Array(states.index.length);
    states.progress = new Float32Array(states.index.length);
  }
  states.count = found.length;
  states.started = countUpTo(columns.startedUs, tUs, columns.count);
  states.counts.fill(0);
  for (let i = 0; i < found.length; i++) {
    const instance = found[i];
    let state = IDLE;
    let progress = 0;
    if (tUs >= columns.reclaimedUs[instance]) state = RECLAIMED;
    else if (tUs < columns.readyUs[instance]) {
      state = STARTING;
      const startedUs = columns.startedUs[instance];
      progress = (tUs - startedUs) / (columns.readyUs[instance] - startedUs);
    } else if (busyStamp[instance] === tracker.stamp) {
      state = BUSY;
      progress = handlerProgress[instance];
    }
    states.state[i] = state;
    states.progress[i] = progress;
    states.counts[state]++;
  }
  return states;
}

/** Turns up to `more` idle instances into busy ones, the newest first. Returns how many there were. */
export function raiseBusy(states: InstanceStates, more: number): number {
  let raised = 0;
  for (let i = states.count - 1; i >= 0 && raised < more; i--) {
    if (states.state[i] !== IDLE) continue;
    states.state[i] = BUSY;
    raised++;
  }
  states.counts[IDLE] -= raised;
  states.counts[BUSY] += raised;
  return raised;
}

/** Marks the instances on which a handler is in flight: invoked, and not yet ended. */
function stampBusy(tracker: InstanceTracker, tUs: number, rows: Int32Array): void {
  const { requests, busyStamp, handlerProgress } = tracker;
  const stamp = ++tracker.stamp;
  for (const row of rows) {
    const instance = requests.instance[row];
    if (instance < 0 || requests.invokedUs[row] > tUs || requests.handlerEndUs[row] <= tUs) continue;
    busyStamp[instance] = stamp;
    const handlerUs = requests.handlerUs[row];
    handlerProgress[instance] =
      handlerUs < 0 || handlerUs > tUs ? 0 : (tUs - handlerUs) / (requests.handlerEndUs[row] - handlerUs);
  }
}
