// First pass: the next requests arrive and choose their function.
import { advanceArrivals, type Arrivals } from "../arrivals.ts";
import { chooseFunction } from "../rules/client.ts";
import { drawBits, exponentialOf, FOR } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { BLOCK, type Flow } from "./flow.ts";
import { makeRoom, PENDING, type Window } from "./window.ts";

/** Takes a block of arrivals as new rows, and groups them by function. Returns their number. */
export function arrive(flow: Flow): number {
  const { window, arrivals, functionCount } = flow;
  makeRoom(window, BLOCK);
  const at = window.tail & window.mask;
  // A block ends where the ring may.
  const most = BLOCK - (at & (BLOCK - 1));
  const count =
    takeSteady(arrivals, window.arrivalUs, window.number, at, most, flow.untilUs) ?? takeAny(flow, at, most);
  window.tail += count;
  flow.total += count;
  window.instance.fill(PENDING, at, at + count);
  window.cold.fill(0, at, at + count);
  if (flow.retries > 0) {
    window.attempt.fill(0, at, at + count);
    window.pastUsd.fill(0, at, at + count);
    window.pastBilledUs.fill(0, at, at + count);
    window.pastCalls.fill(0, at, at + count);
    window.user.fill(-1, at, at + count);
  }
  if (flow.carries && flow.retries === 0) forget(window, at, at + count);
  window.outcome.fill(0, at, at + count);
  window.endedAt.fill(0, at, at + count);
  window.initUs.fill(-1, at, at + count);
  if (functionCount > 1) chooseFunctions(flow, at, count);
  return count;
}

/** Where requests began otherwise, their places may say what no pass says of these. */
function forget(window: Window, from: number, to: number): void {
  window.pastUsd.fill(0, from, to);
  window.pageEndUs.fill(-1, from, to);
  window.page.fill(0, from, to);
  window.securityUs.fill(-1, from, to);
  window.user.fill(-1, from, to);
  window.token.fill(0, from, to);
}

/** Poisson arrivals at a steady rate in one stream: no more than a sum. Null when the arrivals are not of this kind. */
function takeSteady(
  arrivals: Arrivals,
  arrivalUs: Float64Array,
  number: Int32Array,
  at: number,
  most: number,
  untilUs: number,
): number | null {
  if (arrivals.states.length !== 1) return null;
  const [state] = arrivals.states;
  const { process } = state;
  if (process.kind !== "poisson" || process.segments.length !== 1) return null;
  const { rate } = process.segments[0];
  if (rate.kind !== "steady" || rate.ratePerS <= 0) return null;
  const { ratePerS } = rate;
  const { keys, durationUs } = arrivals;
  let { nextUs, unit } = state;
  let next = state.number;
  let count = 0;
  while (count < most && nextUs < untilUs) {
    arrivalUs[at + count] = nextUs;
    number[at + count] = next++;
    count++;
    unit += exponentialOf(drawBits(keys, FOR.gap, 0, next, 0));
    nextUs = roundUs((unit * 1e6) / ratePerS);
    if (nextUs >= durationUs) nextUs = Infinity;
  }
  state.number = next;
  state.unit = unit;
  state.nextUs = nextUs;
  arrivals.nextUs = nextUs;
  arrivals.number = next;
  return count;
}

function takeAny(flow: Flow, at: number, most: number): number {
  const { arrivals, window, streamOfFunction, untilUs } = flow;
  let count = 0;
  while (count < most && arrivals.nextUs < untilUs) {
    window.arrivalUs[at + count] = arrivals.nextUs;
    window.number[at + count] = arrivals.number;
    if (streamOfFunction) window.functionIndex[at + count] = arrivals.stream;
    count++;
    advanceArrivals(arrivals);
  }
  return count;
}

/** Requests of a stream that goes to all functions choose theirs by the functions' shares. */
function chooseFunctions({ window, keys, setup, streamOfFunction, model }: Flow, at: number, count: number): void {
  if (streamOfFunction) return;
  const { functionIndex, number } = window;
  const only = model.streams[0].functionIndex;
  if (only !== null) {
    functionIndex.fill(only, at, at + count);
    return;
  }
  for (let i = at; i < at + count; i++) functionIndex[i] = chooseFunction(setup, keys, 0, number[i]);
}
