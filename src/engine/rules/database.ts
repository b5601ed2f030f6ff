// The backend database: calls in sequence within the handler, each with its own attempts and pauses between them.
import { backoffBound } from "../kernel/backoff.ts";
import { drawChance, drawUniform, FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import type { DatabaseModel } from "../model.ts";
import type { Setup } from "../setup.ts";

/** Room for attempts and calls in a draw's key. */
const ATTEMPTS_PER_CALL = 64;
const CALLS_PER_ATTEMPT = 1024;

/** The key of an attempt of a call, within the request's attempt: all from 0. */
export function callKey(attempt: number, call: number, callAttempt: number): number {
  return (attempt * CALLS_PER_ATTEMPT + call) * ATTEMPTS_PER_CALL + callAttempt;
}

/** How long an attempt of a call takes, not rounded. */
export function latencyUs(
  { databaseLatency }: Setup,
  keys: DrawKeys,
  stream: number,
  number: number,
  key: number,
): number {
  return draw(databaseLatency, keys, FOR.databaseLatency, stream, number, key);
}

/** How long a new connection of an instance takes to open, not rounded. */
export function connectUs({ connect }: Setup, keys: DrawKeys, stream: number, number: number, key: number): number {
  return draw(connect, keys, FOR.connect, stream, number, key);
}

/** Whether a call reads; else it writes. */
export function isRead(
  { readShare }: DatabaseModel,
  keys: DrawKeys,
  stream: number,
  number: number,
  call: number,
): boolean {
  return drawChance(keys, FOR.databaseRead, stream, number, call, readShare);
}

/** Whether an attempt of a call ends with an error. */
export function callErrs(
  { errorShare }: DatabaseModel,
  keys: DrawKeys,
  stream: number,
  number: number,
  key: number,
): boolean {
  return drawChance(keys, FOR.databaseError, stream, number, key, errorShare);
}

/** The pause after failed attempt n (from 1) of a call: uniform in (0, base·2ⁿ⁻¹). */
export function callPauseUs(
  { retryBaseUs }: DatabaseModel,
  keys: DrawKeys,
  stream: number,
  number: number,
  key: number,
  failedAttempts: number,
): number {
  const bound = backoffBound(retryBaseUs, failedAttempts, Infinity);
  return roundUs(bound * drawUniform(keys, FOR.databaseBackoff, stream, number, key));
}
