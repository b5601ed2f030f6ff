// Triggers that nobody waits for: how often an event counts, how long what failed waits, when it is given up; and a queue's
// receives, pollers and polls.
import { OUTCOME } from "../codes.ts";
import { backoffBound } from "../kernel/backoff.ts";
import { drawChance, FOR, type DrawKeys } from "../kernel/draws.ts";
import type { AsyncModel, FunctionModel, Model, PriceList, QueueModel, Settings } from "../model.ts";

/** The first delay of a throttled event, doubled each time up to the last (AWS Lambda developer guide, asynchronous invocation). */
const FIRST_DELAY_US = 1_000_000;
const LONGEST_DELAY_US = 300_000_000;
/** How long a poll waits for a message: AWS Lambda polls SQS for 20 s at a time, three times a minute for each poller. */
const LONG_POLL_US = 20_000_000;
const MINUTE_US = 60_000_000;

/** At least once: whether an accepted event is delivered twice. */
export function isDeliveredTwice(
  { duplicateShare }: AsyncModel,
  keys: DrawKeys,
  stream: number,
  number: number,
): boolean {
  return drawChance(keys, FOR.duplicate, stream, number, 0, duplicateShare);
}

/** Delay before the nth (from 0) repeated invocation of what was throttled. */
export function growingDelayUs(times: number): number {
  return backoffBound(FIRST_DELAY_US, times + 1, LONGEST_DELAY_US);
}

/** The invocation could not begin: it waits with growing delay, and its tries are not counted as the event's. */
export function couldNotBegin(outcome: number): boolean {
  return outcome === OUTCOME.throttled || outcome === OUTCOME.unavailable;
}

/** No invocation can begin, however long one waits: the function is suspended. */
export function isSuspended({ maxConcurrency }: FunctionModel, { accountConcurrency }: Settings): boolean {
  return Math.min(maxConcurrency, accountConcurrency) === 0;
}

/** An event's pause before its next invocation, -1 when it is given up: it failed too often. */
export function retryDelayUs({ maxRetries, retryWaitUs }: AsyncModel, retries: number): number {
  return retries >= maxRetries ? -1 : (retryWaitUs[Math.min(retries, retryWaitUs.length - 1)] ?? 0);
}

/**
 * What an invocation counts as: one request, but an asynchronous event one more for each step beyond its first size. Only a schedule
 * sends its payload along: what tells of a stored object names it, however large it is, and pollers wait for the answer.
 */
export function eventRequests({ eventFirstKb, eventStepKb }: PriceList, payloadKb: number): number {
  return 1 + Math.ceil(Math.max(0, payloadKb - eventFirstKb) / eventStepKb);
}

/** One request to the queue is charged once per step of what it carries. */
export function queueRequests({ queueStepKb }: PriceList, kb: number): number {
  return kb <= queueStepKb ? 1 : Math.ceil(kb / queueStepKb);
}

/** As many pollers as the function can serve at once, at least those of the setting. */
export function mostPollers({ pollers }: QueueModel, { maxConcurrency }: FunctionModel): number {
  return Math.max(pollers, maxConcurrency);
}

/** Pollers at this moment: they grow while messages pile up (`backlogSinceUs`, -1: they do not), as far as `most`. */
export function pollersAt(
  { pollers, pollersPerMin }: QueueModel,
  most: number,
  backlogSinceUs: number,
  timeUs: number,
): number {
  if (backlogSinceUs < 0) return pollers;
  return Math.min(most, pollers + Math.floor(((timeUs - backlogSinceUs) / MINUTE_US) * pollersPerMin + 1e-9));
}

/** When the next poller is added to those that meet a backlog; Infinity when none ever is. */
export function nextPollerUs({ pollersPerMin }: QueueModel, backlogSinceUs: number, timeUs: number): number {
  if (pollersPerMin <= 0) return Infinity;
  const perPollerUs = MINUTE_US / pollersPerMin;
  const steps = Math.floor((timeUs - backlogSinceUs) / perPollerUs) + 1;
  return backlogSinceUs + Math.ceil(steps * perPollerUs);
}

/** A failed message does not come back: it was received too often, or will be too old by then. */
export function isGivenUp(
  { maxReceiveCount, retentionUs }: QueueModel,
  receives: number,
  acceptedUs: number,
  visibleUs: number,
): boolean {
  return receives >= maxReceiveCount || visibleUs - acceptedUs > retentionUs;
}

/** A poller that waits from one moment to another ends a poll every 20 s: how many of those ends lie in [warmUpUs, durationUs]. */
export function emptyPolls({ warmUpUs, durationUs }: Model, sinceUs: number, untilUs: number): number {
  if (untilUs - sinceUs < LONG_POLL_US) return 0;
  const ended = (atUs: number): number => Math.max(0, Math.floor((atUs - sinceUs) / LONG_POLL_US));
  return Math.max(0, ended(Math.min(untilUs, durationUs)) - ended(warmUpUs));
}
