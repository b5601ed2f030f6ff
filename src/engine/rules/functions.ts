// Functions: whether an invocation may have an instance, how long a new one takes to start, how long a handler runs, how long its
// instance is kept, what is billed.
import { ITEM } from "../charges.ts";
import { OUTCOME } from "../codes.ts";
import { drawChance, FOR, type DrawKeys } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw } from "../kernel/sampler.ts";
import type { ArrivalStream, FunctionModel, Settings } from "../model.ts";
import type { FunctionSetup } from "../setup.ts";

/** Size, the function's limit, the account's: how an invocation is refused, or `ok`. */
export function refusalOf(
  { payloadLimitKb, maxConcurrency }: FunctionModel,
  { accountConcurrency }: Settings,
  payloadKb: number,
  inFlight: number,
  inFlightTotal: number,
): number {
  if (payloadKb > payloadLimitKb) return OUTCOME.payloadTooLarge;
  return inFlight >= maxConcurrency || inFlightTotal >= accountConcurrency ? OUTCOME.throttled : OUTCOME.ok;
}

/** A new instance: sandbox and download. */
export function startUs(
  { start }: FunctionSetup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
  slower: number,
): number {
  return roundUs(draw(start, keys, FOR.start, stream, number, attempt) * slower);
}

/** A new instance: initialisation. */
export function initUs(
  { init }: FunctionSetup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
  slower: number,
): number {
  return roundUs(draw(init, keys, FOR.init, stream, number, attempt) * slower);
}

/** Extra CPU work of the first run on an instance, microseconds of a whole vCPU. */
export function firstRunCpuUs(
  { firstRun }: FunctionSetup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
): number {
  return draw(firstRun, keys, FOR.firstRun, stream, number, attempt);
}

/** Handler time that a recorded workload gives for this request; -1 when it gives none. */
export function recordedUs({ process }: ArrivalStream, number: number): number {
  return process.kind === "arrivals" && process.durationsUs !== null ? process.durationsUs[number] : -1;
}

/** How long a handler alone on its instance computes and waits: CPU work takes longer at less than a whole vCPU. */
export function runUs(cpuUs: number, cpuSpeed: number, waitUs: number, slower: number): number {
  return roundUs((cpuUs / cpuSpeed + waitUs) * slower);
}

/** Whether a handler ends with an error. */
export function handlerErrs(
  { errorShare }: FunctionModel,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
): boolean {
  return drawChance(keys, FOR.error, stream, number, attempt, errorShare);
}

/** How long the instance is kept after this attempt, if nothing comes (rule 9). */
export function keepAliveUs(
  { keepAlive }: FunctionSetup,
  keys: DrawKeys,
  stream: number,
  number: number,
  attempt: number,
): number {
  return roundUs(draw(keepAlive, keys, FOR.keepAlive, stream, number, attempt));
}

/** What an instance's time is billed as. */
export function durationItem(isArm: boolean, isProvisioned: boolean): number {
  if (isProvisioned) return isArm ? ITEM.provisionedArm : ITEM.provisionedX86;
  return isArm ? ITEM.durationArm : ITEM.durationX86;
}
