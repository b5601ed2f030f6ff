// What stands against the functions: servers of one's own and container tasks, with what they hold and what an hour costs.
import type { Price } from "#engine";
import { loadFacts, priceOf, serverHour, type Sourced } from "#facts";
import type { SizeChoice } from "./settings.ts";

/** One server, or one task of a container service. */
export interface Machine {
  readonly name: string;
  /** Processors that it has at any moment. */
  readonly vcpu: number;
  /** Processors that it may use all the time: fewer where it is made for short bursts. */
  readonly sustainedVcpu: number;
  readonly memoryGb: number;
  readonly usdPerHour: number;
}

type Size = Exclude<SizeChoice, "cheapest">;

/** [vCPU, share of each that may be used all the time, GB]. */
const SERVERS: Readonly<Record<Size, readonly [number, number, number]>> = {
  "t4g.micro": [2, 0.1, 1],
  "t4g.small": [2, 0.2, 2],
  "t4g.medium": [2, 0.2, 4],
  "t4g.large": [2, 0.3, 8],
  "m7g.medium": [1, 1, 4],
  "m7g.large": [2, 1, 8],
  "m7g.xlarge": [4, 1, 16],
};

/** Where the figures of `SERVERS` are from. */
export const serversFrom: Sourced = {
  unit: "vCPU, share, GB",
  source: "AWS, EC2 instance types: general purpose <https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html>",
  asOf: "2026",
  confidence: "medium",
  note: "Read as public files quote them. Beyond its baseline a t4g server is charged for what it uses; here its fleet is sized to stay within.",
};

/** Tasks, [vCPU, GB]: the least memory of each number of vCPUs, twice and four times as much. */
const TASKS: readonly (readonly [number, number])[] = [
  [0.25, 0.5],
  [0.25, 1],
  [0.25, 2],
  [0.5, 1],
  [0.5, 2],
  [0.5, 4],
  [1, 2],
  [1, 4],
  [1, 8],
  [2, 4],
  [2, 8],
  [2, 16],
  [4, 8],
  [4, 16],
  [4, 30],
];

/** Where the figures of `TASKS` are from. */
export const tasksFrom: Sourced = {
  unit: "vCPU, GB",
  source:
    "AWS, ECS: task CPU and memory <https://docs.aws.amazon.com/AmazonECS/latest/userguide/task-cpu-memory-error.html>",
  asOf: "2026",
  confidence: "high",
};

const { prices } = loadFacts().aws;

/** The edition whose prices are compared: the newest. */
export const EDITION = prices.edition;

/** What a task is charged by the hour, on the same processors as the servers and the functions; and where that is from. */
const taskHours = (["containerVcpuHourArm64", "containerGbHourArm64"] as const).map((name) => {
  const item = prices.items[name];
  return {
    usd: known(name, priceOf(prices, name, false)).tiers[0].usdPerUnit,
    source: item?.source ?? "",
    asOf: item?.asOf ?? "",
  };
});
export const taskPricesFrom = taskHours[0];

/** Servers and containers cannot be compared without their prices, which the edition has. */
export function known(item: string, price: Price | null): Price {
  if (price === null) throw new RangeError(`Edition ${EDITION} has no price for ${item}.`);
  return price;
}

/** The servers of a choice: one size, or all of them. */
export function serversOf(size: SizeChoice): readonly Machine[] {
  const sizes = size === "cheapest" ? (Object.keys(SERVERS) as Size[]) : [size];
  return sizes.map((name) => {
    const [vcpu, share, memoryGb] = SERVERS[name];
    const hour = serverHour(name);
    if (!hour.ok) throw new RangeError(hour.error.message);
    return { name, vcpu, sustainedVcpu: vcpu * share, memoryGb, usdPerHour: hour.value.tiers[0].usdPerUnit };
  });
}

export const tasks: readonly Machine[] = TASKS.map(([vcpu, memoryGb]) => ({
  name: `${vcpu} vCPU, ${memoryGb} GB`,
  vcpu,
  sustainedVcpu: vcpu,
  memoryGb,
  usdPerHour: vcpu * taskHours[0].usd + memoryGb * taskHours[1].usd,
}));

/** Where the servers' hours are from. */
export const serverPricesFrom = { source: prices.servers?.source ?? "", asOf: prices.servers?.asOf ?? "" };
