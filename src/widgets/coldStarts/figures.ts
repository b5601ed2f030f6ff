// What the measurements of content/facts say of cold starts, as each picture needs it. Nothing is computed but what the figures are of.
import { loadFacts, sourcedColdStarts as coldStarts, type Architecture, type PackageKind } from "#facts";

const { cpuCurves, keepAlive } = loadFacts().aws;

/** Memory at which a function has one whole vCPU, in MB: what the proportional rule is drawn up to. */
export const WHOLE_VCPU_MB = 1769;

/** Memory sizes at which every runtime's initialisation was measured, in MB. */
export const MEMORY_MB: readonly number[] = coldStarts.runtimes[0].initMs[0].memoryMb;

/** Of one distribution, in milliseconds. */
export interface Spread {
  readonly least: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p99: number;
  readonly most: number;
}

export interface RuntimeRow {
  readonly id: string;
  readonly name: string;
  readonly spread: Spread;
  /** How many cold starts were measured. */
  readonly samples: number;
}

/** Every runtime's initialisation in one configuration, the quickest median first. `memoryMb` is one of `MEMORY_MB`. */
export function initialisations(packed: PackageKind, architecture: Architecture, memoryMb: number): RuntimeRow[] {
  return coldStarts.runtimes
    .flatMap(({ id, name, initMs }) => {
      const measured = initMs.find((each) => each.package === packed && each.architecture === architecture);
      const index = measured?.memoryMb.indexOf(memoryMb) ?? -1;
      if (!measured || index < 0) return [];
      return [{ id, name, spread: spreadOf(measured.values[index]), samples: measured.samples[index] }];
    })
    .toSorted((a, b) => a.spread.median - b.spread.median);
}

/** The quantiles stand in the file in this order. */
function spreadOf([least, p10, p25, median, p75, p90, p99, most]: readonly number[]): Spread {
  return { least, p10, p25, median, p75, p90, p99, most };
}

/** The runtimes whose own first run was measured: of the others another one's stands in, which says nothing of them. */
export const measuredRuntimes: readonly { readonly id: string; readonly name: string }[] = coldStarts.runtimes.filter(
  ({ firstRunStandsIn }) => firstRunStandsIn === undefined,
);

export interface ByMemory {
  readonly initialisation: readonly { readonly memoryMb: number; readonly spread: Spread }[];
  /** How much longer an instance's first run takes than its later ones: means, in milliseconds. */
  readonly firstRun: readonly { readonly memoryMb: number; readonly extraMs: number }[];
}

/** A zipped runtime's initialisation ("hello world"), and the extra time of its first run (two database calls), by memory. */
export function byMemory(runtime: string, architecture: Architecture): ByMemory {
  const found = coldStarts.runtimes.find(({ id }) => id === runtime);
  const zip = found?.initMs.find((each) => each.package === "zip" && each.architecture === architecture);
  const first = coldStarts.firstRun.families.find((each) => each.runtime === found?.firstRun)?.[architecture];
  return {
    initialisation: zip?.memoryMb.map((memoryMb, i) => ({ memoryMb, spread: spreadOf(zip.values[i]) })) ?? [],
    firstRun: first?.memoryMb.map((memoryMb, i) => ({ memoryMb, extraMs: first.coldMs[i] - first.warmMs[i] })) ?? [],
  };
}

export interface LibraryRow {
  readonly id: string;
  readonly name: string;
  readonly memoryMb: number;
  /** The median of a function that answers "hello world". */
  readonly plainMs: number;
  /** The mean of one that loads a database's library. */
  readonly withLibraryMs: number;
}

/** Initialisation with and without a database's library, at the least memory for which both were measured; the greatest difference first. */
export function withLibrary(architecture: Architecture): LibraryRow[] {
  return measuredRuntimes
    .flatMap(({ id, name }) => {
      const family = coldStarts.runtimes.find((each) => each.id === id)?.firstRun;
      const first = coldStarts.firstRun.families.find((each) => each.runtime === family)?.[architecture];
      const { initialisation } = byMemory(id, architecture);
      const common = initialisation.find(({ memoryMb }) => first?.memoryMb.includes(memoryMb));
      if (!first || !common) return [];
      const withLibraryMs = first.initMs[first.memoryMb.indexOf(common.memoryMb)];
      return [{ id, name, memoryMb: common.memoryMb, plainMs: common.spread.median, withLibraryMs }];
    })
    .toSorted((a, b) => b.withLibraryMs - b.plainMs - (a.withLibraryMs - a.plainMs));
}

/** Of the instances left idle for a time, in seconds, how many were probed and how many found alive, and the curve through them. */
export const idleProbes = keepAlive.idleS.map((idleS, i) => ({
  idleS,
  alive: keepAlive.warm[i],
  share: keepAlive.aliveShare[i],
}));
export const PROBES = keepAlive.probes;

/** A short task's speed by memory, as measured: 1 is one whole vCPU. */
const [shortTask] = cpuCurves.curves;
export const speeds = shortTask.memoryMb.map((memoryMb, i) => ({ memoryMb, speed: shortTask.speed[i] }));
export const SHORT_TASK_MS = shortTask.fullSpeedMs;

/** Where each picture's figures come from, and what they are not. */
export const origins = {
  runtimes: coldStarts.init,
  memory: coldStarts.firstRun,
  library: coldStarts.firstRun,
  kept: keepAlive,
  speed: shortTask,
} as const;

export type View = keyof typeof origins;
export const VIEWS = Object.keys(origins) as readonly View[];
