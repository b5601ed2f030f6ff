// Who is told what happens to requests: a tracer. It changes nothing; an untraced run has none, which costs one comparison.
import type { Details } from "../trace/story.ts";
import type { Span, SpanKind } from "../trace/types.ts";

export interface Listener {
  /** All that it waits for has happened: the run need not go on. */
  readonly finished: boolean;
  /** A request is born. */
  begin(slot: number): void;
  /** An event is delivered twice; `twin` is the second delivery. */
  deliverTwice(slot: number, twin: number): void;
  /** The gateway has given up on `slot`, and goes on with the request as `answered`. */
  giveUp(slot: number, answered: number, timeUs: number): void;
  span(slot: number, kind: SpanKind, startUs: number, endUs: number, details?: Details): void;
  /** The security service decides. */
  check(slot: number, startUs: number, endUs: number): void;
  charge(slot: number, item: number, quantity: number): void;
  /** Function time is billed, in whole steps. */
  bill(slot: number, id: number, item: number, us: number): void;
  /** An event sets out; a schedule is where its function is. */
  send(slot: number, sentUs: number, endUs: number): void;
  /** An event is accepted; its sender, if it has one, is told so. */
  accept(slot: number, timeUs: number): void;
  /** The invocation has its instance; a new one starts first, one that is initialising is waited for. */
  give(slot: number, id: number, timeUs: number): void;
  /** What the handler that begins has to compute; `firstRunUs` null: its instance has run before. */
  plan(slot: number, ownCpuUs: number, firstRunUs: number | null): void;
  /** A handler alone on its instance computes until `cpuEndUs`, then waits. */
  work(slot: number, startUs: number, cpuEndUs: number, endUs: number): void;
  /** A handler begins to compute on a shared instance. */
  beginCpu(slot: number, startUs: number, slower: number): void;
  /** It has this much work left, having done some since `fromUs`, at this speed. */
  progressCpu(slot: number, leftUs: number, doneUs: number, fromUs: number, speed: number): void;
  /** It has done its work, and waits until `endUs`. */
  endCpu(slot: number, timeUs: number, endUs: number): void;
  /** One attempt of a database call. */
  callDatabase(slot: number, startUs: number, connectUs: number, tookUs: number, failure: Span["failure"]): void;
  /** The pause after a failed call. */
  pauseDatabase(slot: number, startUs: number, endUs: number): void;
  /** An invocation has ended, or was refused: nothing of it happens later. */
  conclude(slot: number, outcome: number, timeUs: number): void;
  /** The cloud answers an HTTP request's attempt. */
  answer(slot: number, outcome: number, answeredUs: number, endUs: number): void;
  /** Another attempt follows after a pause. */
  pause(slot: number, kind: "clientBackoff" | "retryDelay", startUs: number, endUs: number): void;
  /** A poller receives these messages; the slot of the first will run them. */
  receive(messages: readonly number[], timeUs: number): void;
  /** A message has grown too old while it waited in the queue. */
  expire(slot: number, timeUs: number): void;
  /** The batch has ended: each of its messages gets its spans, and an even share of their price. */
  endBatch(messages: readonly number[]): void;
  /** The work on an event is over, or on one of its deliveries. */
  finish(slot: number, outcome: number, failedAt: number, timeUs: number): void;
  /** A request has its final outcome. */
  record(slot: number, outcome: number, failedAt: number, endUs: number): void;
  /** A slot is done with its request. */
  leave(slot: number): void;
}
