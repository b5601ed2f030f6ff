// The security service: every request carries a token; good decisions are cached per user, bad tokens bounce (rule 11).
import { OUTCOME, TOKEN } from "../codes.ts";
import type { DecisionCache } from "../decisions.ts";
import { drawBits, FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import type { SecurityModel } from "../model.ts";
import type { Setup } from "../setup.ts";

/** Whose token the request carries. */
export function userOf({ users }: SecurityModel, keys: DrawKeys, stream: number, number: number): number {
  return Math.floor(((drawBits(keys, FOR.user, stream, number, 0) >>> 0) / 4294967296) * users);
}

/** Which kind of bad token the request carries, 0 for a good one. */
export function badTokenOf(setup: Setup, keys: DrawKeys, stream: number, number: number): number {
  if (setup.badTokenShare === 0) return 0;
  const { missing, expired, forged, wrongScope } = setup.settings.security.badTokens;
  const u = (drawBits(keys, FOR.token, stream, number, 0) >>> 0) / 4294967296;
  if (u < missing) return TOKEN.missing;
  if (u < missing + expired) return TOKEN.expired;
  if (u < missing + expired + forged) return TOKEN.forged;
  return u < missing + expired + forged + wrongScope ? TOKEN.wrongScope : 0;
}

/** How a request with a bad token ends. */
export function outcomeOfToken(bad: number): number {
  return bad === TOKEN.wrongScope ? OUTCOME.forbidden : OUTCOME.unauthorized;
}

/** Whether a decision of before still holds for this user: known by now, or under way. */
export function isDecided(
  { validFromUs }: DecisionCache,
  { cacheTtlUs }: SecurityModel,
  user: number,
  timeUs: number,
): boolean {
  return timeUs < validFromUs[user] + cacheTtlUs;
}

/** Time to verify a token. */
export function verifyUs(
  { verify }: Setup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
  slower: number,
): number {
  return roundUs(draw(verify, keys, FOR.verify, stream, number, attempt) * slower);
}

/** A good decision is kept: it was asked for at `timeUs`, and is known at `doneUs`. */
export function keepDecision(
  cache: DecisionCache,
  { cacheTtlUs }: SecurityModel,
  user: number,
  timeUs: number,
  doneUs: number,
): void {
  if (cacheTtlUs <= 0) return;
  cache.validFromUs[user] = timeUs;
  cache.doneUs[user] = doneUs;
}
