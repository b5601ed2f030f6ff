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

/** Which version of its function serves the request: 1 for the next one, while both do. */
export function versionOf(
  { nextVersion, nextShare }: Settings,
  keys: DrawKeys,
  stream: number,
  number: number,
): number {
  return nextVersion !== null && drawChance(keys, FOR.version, stream, number, 0, nextShare) ? 1 : 0;
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

/** A provisioned instance that is made during the run, the `number`th instance of all. */
export function provisionedStartUs({ start, init }: FunctionSetup, keys: DrawKeys, number: number): number {
  const sub = 65535;
  return roundUs(draw(start, keys, FOR.start, 0, number, sub) + draw(init, keys, FOR.init, 0, number, sub));
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

/** CPU work of the handler, microseconds of a whole vCPU, the same at each attempt. */
export function cpuUsOf(
  { cpu }: FunctionSetup,
  from: ArrivalStream,
  keys: DrawKeys,
  stream: number,
  number: number,
): number {
  return recordedUs(from, number) >= 0 ? 0 : draw(cpu, keys, FOR.cpu, stream, number, 0);
}

/** Time the handler waits for others, without CPU. */
export function waitUsOf(
  { wait }: FunctionSetup,
  from: ArrivalStream,
  keys: DrawKeys,
  stream: number,
  number: number,
): number {
  const ownUs = recordedUs(from, number);
  return ownUs >= 0 ? ownUs : draw(wait, keys, FOR.wait, stream, number, 0);
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
