// The closed form: what a month costs at a load, by formula, for functions, containers and servers. Runs are held against it.
import { tiered, type Price, type PriceList } from "#engine";
import { coldStart, type Quantiles } from "#facts";
import { cheapestFleet, hourly, vcpuOf, type Fleet } from "./fleet.ts";
import { peakOf, shapeOf } from "./load.ts";
import { known, serversOf, tasks } from "./machines.ts";
import type { Settings } from "./settings.ts";

export const MONTH_S = 2_628_000;
export const KEEP_ALIVE_S = 300;
/** Past what an HTTP gateway waits for, work is begun by events: nobody waits, and neither gateway nor load balancer is asked. */
export const HTTP_UP_TO_MS = 29_000;
const SECONDS_PER_HOUR = 3600;
/** Of a month. */
const HOURS = MONTH_S / SECONDS_PER_HOUR;
const MB_PER_GB = 1024;
export const RUNTIME = "nodejs22.x";
/** One load balancer unit covers so many new connections a second (AWS, Elastic Load Balancing pricing). Each request opens one here. */
const CONNECTIONS_PER_UNIT = 25;

export function isHttp({ durationMs }: Settings): boolean {
  return durationMs <= HTTP_UP_TO_MS;
}

export interface Line {
  readonly item: string;
  readonly quantity: number;
  readonly unit: string;
  readonly usd: number;
}

export interface Month {
  readonly usd: number;
  readonly lines: readonly Line[];
}

function monthOf(lines: readonly Line[]): Month {
  return { lines, usd: lines.reduce((sum, { usd }) => sum + usd, 0) };
}

function lineOf(item: string, quantity: number, found: Price | null): Line {
  const price = known(item, found);
  return { item, quantity, unit: price.unit, usd: tiered(Math.max(0, quantity - price.freePerMonth), price) };
}

function coldStartAt({ memoryMb }: Settings) {
  const found = coldStart({ runtime: RUNTIME, package: "zip", architecture: "arm64", memoryMb });
  if (!found.ok) throw new RangeError(found.error.message);
  return found.value;
}

/** The extra work of an instance's first run, on average, in milliseconds of one whole vCPU. */
export function firstRunCpuMs(settings: Settings): number {
  return meanOf(coldStartAt(settings).firstRunCpuMs);
}

/** What a cold start is billed beside the handler, on average, in milliseconds: initialisation, and the first run's extra work. */
export function coldExtraMs(settings: Settings): number {
  return meanOf(coldStartAt(settings).initMs) + firstRunCpuMs(settings) / vcpuOf(settings.memoryMb);
}

/** The mean of a piecewise linear quantile function. */
function meanOf({ probabilities, values }: Quantiles): number {
  return probabilities.reduce(
    (sum, p, i) => (i === 0 ? 0 : sum + ((p - probabilities[i - 1]) * (values[i] + values[i - 1])) / 2),
    0,
  );
}

/**
 * The share of requests that start cold, where one instance is enough: none came within the keep-alive, e^(−λk). Of many instances
 * at once fewer requests are cold than one would think, and then cold starts weigh next to nothing.
 */
export function coldShare({ load }: Settings, meanPerS: number): number {
  const shape = shapeOf(load);
  const cold = shape.reduce((sum, share) => sum + share * Math.exp(-share * meanPerS * KEEP_ALIVE_S), 0);
  return cold / shape.length;
}

/** The load balancer of a month, there for every hour, and charged for new connections. */
function balancerLines(meanPerS: number, prices: PriceList): readonly Line[] {
  const unitHours = (meanPerS * MONTH_S) / (CONNECTIONS_PER_UNIT * SECONDS_PER_HOUR);
  return [
    lineOf("loadBalancerHour", HOURS, prices.loadBalancerHour),
    lineOf("loadBalancerUnitHour", unitHours, prices.loadBalancerUnitHour),
  ];
}

export interface FleetMonth extends Month {
  /** At the busiest hour. */
  readonly fleet: Fleet;
}

export const SIDES = ["functions", "containers", "servers"] as const;
export type Side = (typeof SIDES)[number];

/** What a month costs at a mean load, in requests a second; null where the handler fits on no machine. */
export interface Form {
  readonly functions: (meanPerS: number) => Month;
  readonly containers: (meanPerS: number) => FleetMonth | null;
  readonly servers: (meanPerS: number) => FleetMonth | null;
  readonly usd: (side: Side, meanPerS: number) => number | null;
}

export function formOf(settings: Settings, prices: PriceList): Form {
  const { load, size, memoryMb } = settings;
  const http = isHttp(settings);
  const shape = shapeOf(load);
  const servers = serversOf(size);
  const stepMs = prices.billingStepUs / 1000;
  const warmMs = Math.ceil(settings.durationMs / stepMs) * stepMs;
  const extraMs = coldExtraMs(settings);

  /** Requests × (request price + billed GB-seconds × price) + gateway calls, less what is free. */
  function functionsMonth(meanPerS: number): Month {
    const requests = meanPerS * MONTH_S;
    const billedS = (warmMs + coldShare(settings, meanPerS) * extraMs) / 1000;
    return monthOf([
      lineOf("functionRequest", requests, prices.functionRequest),
      lineOf("functionDuration", requests * billedS * (memoryMb / MB_PER_GB), prices.functionDuration.arm64),
      ...(http ? [lineOf("gatewayCall", requests, prices.gatewayCall)] : []),
    ]);
  }

  /** A fixed number, as many as the busiest hour asks for, all month long. One alone needs nobody to share its requests out. */
  function serversMonth(meanPerS: number): FleetMonth | null {
    const fleet = cheapestFleet(settings, servers, peakOf(load, meanPerS));
    if (!fleet) return null;
    const line = { item: "serverHour", quantity: HOURS * fleet.count, unit: "hours", usd: HOURS * hourly(fleet) };
    return { fleet, ...monthOf([line, ...(http && fleet.count > 1 ? balancerLines(meanPerS, prices) : [])]) };
  }

  /** Tasks whose number follows the load, hour by hour, of the size that costs least at the busiest. */
  function containersMonth(meanPerS: number): FleetMonth | null {
    const fleet = cheapestFleet(settings, tasks, peakOf(load, meanPerS));
    if (!fleet) return null;
    const counts = shape.map((share) => cheapestFleet(settings, [fleet.machine], share * meanPerS)?.count ?? 0);
    const hours = (HOURS * counts.reduce((sum, count) => sum + count, 0)) / shape.length;
    const line = { item: "taskHour", quantity: hours, unit: "hours", usd: hours * fleet.machine.usdPerHour };
    return { fleet, ...monthOf([line, ...(http ? balancerLines(meanPerS, prices) : [])]) };
  }

  const months = { functions: functionsMonth, containers: containersMonth, servers: serversMonth };
  return { ...months, usd: (side, meanPerS) => months[side](meanPerS)?.usd ?? null };
}
