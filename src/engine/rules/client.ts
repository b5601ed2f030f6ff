// The client interface: which function a user's action calls, whether it opens a visit, how the way through the network lasts, and
// whether and when a failed attempt is followed by another.
import { OUTCOME } from "../codes.ts";
import { backoffBound } from "../kernel/backoff.ts";
import { drawBits, drawChance, drawUniform, FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import type { ClientModel, WebServerModel } from "../model.ts";
import type { Setup } from "../setup.ts";

/** The function of a request of a stream that goes to all, by their shares. */
export function chooseFunction({ shareBounds }: Setup, keys: DrawKeys, stream: number, number: number): number {
  const last = shareBounds.length - 1;
  if (last === 0) return 0;
  const u = ((drawBits(keys, FOR.chooseFunction, stream, number, 0) >>> 0) / 4294967296) * shareBounds[last];
  let index = 0;
  while (index < last && u >= shareBounds[index]) index++;
  return index;
}

/** One request in `requestsPerVisit` opens a visit, and loads the page first. */
export function opensVisit(
  { enabled, requestsPerVisit }: WebServerModel,
  keys: DrawKeys,
  stream: number,
  number: number,
): boolean {
  return enabled && drawChance(keys, FOR.visit, stream, number, 0, 1 / requestsPerVisit);
}

/** One way through the network; `purpose` says which, `slower` how many times longer it takes now. */
export function networkUs(
  setup: Setup,
  keys: DrawKeys,
  purpose: number,
  stream: number,
  number: number,
  attempt: number,
  slower: number,
): number {
  return roundUs(draw(setup.networkUs, keys, purpose, stream, number, attempt) * slower);
}

/** Outcomes that may be another the next time. */
export function mayEndOtherwise(outcome: number): boolean {
  switch (outcome) {
    case OUTCOME.rateLimited:
    case OUTCOME.throttled:
    case OUTCOME.functionError:
    case OUTCOME.functionTimeout:
    case OUTCOME.gatewayTimeout:
    case OUTCOME.databaseError:
    case OUTCOME.unavailable:
      return true;
    default:
      return false;
  }
}

/** The pause before attempt n (from 1): uniform in (0, min(cap, base·2ⁿ⁻¹)) (rule 3). */
export function pauseUs(
  { retryBaseUs, retryCapUs }: ClientModel,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
): number {
  const bound = backoffBound(retryBaseUs, attempt, retryCapUs);
  return roundUs(bound * drawUniform(keys, FOR.clientBackoff, stream, number, attempt));
}
