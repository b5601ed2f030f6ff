// Cold starts as measured: initialisation, and the extra CPU work of an instance's first run.
import { loadFacts } from "./content.ts";
import { at, bracket, mix, readLinearly } from "./interpolate.ts";
import { unknownName } from "./names.ts";
import type { ColdStartsFile } from "./schema.ts";
import type { Architecture, ColdStart, ColdStartQuery, Result, Runtime, SourcedQuantiles, StandIn } from "./types.ts";

type RuntimeEntry = ColdStartsFile["runtimes"][number];
type Measurement = RuntimeEntry["initMs"][number];

/** The runtimes that have measurements, in the order of a menu. */
export function runtimes(): readonly Runtime[] {
  return loadFacts().aws.coldStarts.runtimes.map(({ id, name, firstRunStandsIn, initMs }) => ({
    id,
    name,
    firstRunStandsIn: firstRunStandsIn ?? null,
    packages: distinct(initMs.map((measured) => measured.package)),
    architectures: distinct(initMs.map((measured) => measured.architecture)),
  }));
}

/**
 * A runtime's cold start at a memory size: quantiles in milliseconds. Between measured sizes, each quantile is interpolated
 * linearly in memory; below the smallest and above the largest, the nearest counts. The first run's work is its mean only, so
 * its quantile function is constant. Error: an unknown runtime, package kind or architecture, naming those that exist.
 */
export function coldStart(query: ColdStartQuery): Result<ColdStart> {
  const file = loadFacts().aws.coldStarts;
  const runtime = file.runtimes.find(({ id }) => id === query.runtime);
  if (runtime === undefined) {
    return {
      ok: false,
      error: unknownName(
        "runtime",
        query.runtime,
        file.runtimes.map(({ id }) => id),
      ),
    };
  }
  const ofPackage = runtime.initMs.filter((measured) => measured.package === query.package);
  if (ofPackage.length === 0) {
    return {
      ok: false,
      error: unknownName("package", query.package, distinct(runtime.initMs.map((measured) => measured.package))),
    };
  }
  const measured = ofPackage.find(({ architecture }) => architecture === query.architecture);
  if (measured === undefined) {
    return {
      ok: false,
      error: unknownName(
        "architecture",
        query.architecture,
        ofPackage.map(({ architecture }) => architecture),
      ),
    };
  }
  const { lower, upper } = bracket(measured.memoryMb, query.memoryMb);
  return {
    ok: true,
    value: {
      initMs: initialisation(file, measured, query.memoryMb),
      firstRunCpuMs: firstRun(file, runtime, query.architecture, query.memoryMb),
      measuredAtMb: distinct([at(measured.memoryMb, lower), at(measured.memoryMb, upper)]),
    },
  };
}

function initialisation(file: ColdStartsFile, measured: Measurement, memoryMb: number): SourcedQuantiles {
  const { lower, upper, weight } = bracket(measured.memoryMb, memoryMb);
  const above = at(measured.values, upper);
  return { ...file.init, values: at(measured.values, lower).map((value, i) => mix(value, at(above, i), weight)) };
}

function firstRun(
  file: ColdStartsFile,
  runtime: RuntimeEntry,
  architecture: Architecture,
  memoryMb: number,
): ColdStart["firstRunCpuMs"] {
  const family = file.firstRun.families.find((entry) => entry.runtime === runtime.firstRun);
  if (family === undefined) throw new RangeError(`No first runs were measured for "${runtime.firstRun}".`);
  const cpuMs = readLinearly(family[architecture].memoryMb, family[architecture].cpuMs, memoryMb);
  const { unit, source, asOf, note } = file.firstRun;
  const standsIn = runtime.firstRunStandsIn ?? null;
  return {
    unit,
    source,
    asOf,
    confidence: runtime.firstRunConfidence,
    note: standsIn === null ? note : `${saidOf(standsIn)} ${note}`,
    standsIn,
    probabilities: [0, 1],
    values: [cpuMs, cpuMs],
  };
}

function saidOf({ name, for: lacking, note }: StandIn): string {
  return `Not measured for this ${lacking}: that of ${name} stands in.${note === undefined ? "" : ` ${note}`}`;
}

function distinct<Entry>(list: readonly Entry[]): Entry[] {
  return [...new Set(list)];
}
