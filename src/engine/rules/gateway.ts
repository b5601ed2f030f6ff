// The API gateway: finds the route, checks the size, takes from the token bucket, adds its overhead; gives up after its timeout.
import { OUTCOME } from "../codes.ts";
import { FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken, type TokenBucket } from "../kernel/tokenBucket.ts";
import type { GatewayModel, PriceList } from "../model.ts";
import type { Setup } from "../setup.ts";

/** Route, size, bucket, in this order (rule 2): how a request is turned back, or `ok` for one that is let in. */
export function decideAtGateway(
  { payloadLimitKb }: GatewayModel,
  bucket: TokenBucket,
  routed: boolean,
  payloadKb: number,
  timeUs: number,
): number {
  if (!routed) return OUTCOME.notFound;
  if (payloadKb > payloadLimitKb) return OUTCOME.payloadTooLarge;
  return takeToken(bucket, timeUs) ? OUTCOME.ok : OUTCOME.rateLimited;
}

/** Time that the gateway itself takes. */
export function overheadUs(
  { overhead }: Setup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
  slower: number,
): number {
  return roundUs(draw(overhead, keys, FOR.overhead, stream, number, attempt) * slower);
}

/** Size of the request's payload, the same at each attempt. */
export function payloadKbOf({ payloadKb }: Setup, keys: DrawKeys, stream: number, number: number): number {
  return draw(payloadKb, keys, FOR.payload, stream, number, 0);
}

/** A call that security let pass is charged in steps of its payload (rule 2: neither 401, 403 nor 429 of the gateway). */
export function callSteps(payloadKb: number, { gatewayStepKb }: PriceList): number {
  return payloadKb > gatewayStepKb ? Math.ceil(payloadKb / gatewayStepKb) : 1;
}

/** When the gateway gives up on an invocation: at exactly that moment it has timed out (rule 4). Without a gateway never. */
export function givesUpUs({ enabled, timeoutUs }: GatewayModel, invokedUs: number): number {
  return enabled ? invokedUs + timeoutUs : Infinity;
}
