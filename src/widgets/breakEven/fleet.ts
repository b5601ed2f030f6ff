// How many servers or tasks it takes: as many as serve the busiest hour with headroom, and let 99 of 100 requests begin at once.
import type { Machine } from "./machines.ts";
import type { Settings } from "./settings.ts";

/** Of all requests, so many may have to wait: the slowest hundredth, so that p99 is the handler's own time. */
const WAIT_SHARE = 0.01;
const MB_PER_GB = 1024;
/** Memory at which a function has one whole vCPU, in MB. */
const WHOLE_VCPU_MB = 1769;

export function vcpuOf(memoryMb: number): number {
  return Math.min(1, memoryMb / WHOLE_VCPU_MB);
}

/** Seconds that a request needs a processor, were it whole, and seconds that it waits for others. */
export function workOf({ durationMs, memoryMb, waitShare }: Settings): {
  readonly cpuS: number;
  readonly waitS: number;
} {
  const seconds = durationMs / 1000;
  return { cpuS: seconds * (1 - waitShare) * vcpuOf(memoryMb), waitS: seconds * waitShare };
}

/** How long a request holds a place on this machine, in seconds. */
export function serviceS(settings: Settings, { vcpu }: Machine): number {
  const { cpuS, waitS } = workOf(settings);
  return cpuS / Math.min(1, vcpu) + waitS;
}

/**
 * How many requests a machine has in work at once: as many as keep its processors busy, and no more than its memory holds at what
 * the function is given. 0: it cannot serve a single one.
 */
export function placesOn(settings: Settings, machine: Machine): number {
  const { cpuS } = workOf(settings);
  const byMemory = Math.floor((machine.memoryGb * MB_PER_GB) / settings.memoryMb);
  if (cpuS === 0) return byMemory;
  // A whole number that a division leaves a hair below is that number.
  const byProcessor = Math.floor((machine.vcpu * serviceS(settings, machine)) / cpuS + 1e-9);
  return Math.max(0, Math.min(byProcessor, byMemory));
}

/**
 * The fewest places with which at most `WAIT_SHARE` of the requests wait, and no more than `busyMost` of the places are in use, at
 * `offered` requests in work on average. Erlang's second formula, C(c, A) = B/(1 − ρ(1 − B)) with his first, B(c, A), for random
 * arrivals and service times; of a constant service time fewer wait.
 */
export function placesFor(offered: number, busyMost: number): number {
  let lost = 1;
  for (let places = 1; ; places++) {
    lost = (offered * lost) / (places + offered * lost);
    const busy = offered / places;
    if (busy <= busyMost && lost / (1 - busy * (1 - lost)) <= WAIT_SHARE) return places;
  }
}

export interface Fleet {
  readonly machine: Machine;
  readonly count: number;
  readonly places: number;
}

/**
 * The cheapest fleet that serves the load, at its busiest, of machines that are no slower than the function; null where none of them
 * can hold the handler.
 */
export function cheapestFleet(settings: Settings, machines: readonly Machine[], ratePerS: number): Fleet | null {
  const { cpuS } = workOf(settings);
  /** By how long a request holds a place: most machines are equally fast. */
  const needed = new Map<number, number>();
  let best: Fleet | null = null;
  for (const machine of machines) {
    const places = machine.vcpu < vcpuOf(settings.memoryMb) ? 0 : placesOn(settings, machine);
    if (places === 0) continue;
    const held = serviceS(settings, machine);
    const inAll = needed.get(held) ?? placesFor(ratePerS * held, settings.busyMost);
    needed.set(held, inAll);
    const byProcessor = (ratePerS * cpuS) / (machine.sustainedVcpu * settings.busyMost);
    const count = Math.max(settings.least, Math.ceil(inAll / places), Math.ceil(byProcessor));
    const fleet = { machine, places, count };
    if (!best || hourly(fleet) < hourly(best)) best = fleet;
  }
  return best;
}

/** Of the whole fleet, US dollars an hour. */
export function hourly({ machine, count }: Fleet): number {
  return machine.usdPerHour * count;
}
