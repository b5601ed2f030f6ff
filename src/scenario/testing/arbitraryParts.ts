// Parts of random scenarios.
import fc from "fast-check";

export type Draw = fc.GeneratorValue;
type Values = Readonly<Record<string, unknown>>;

export interface RandomFunction {
  readonly name: string;
  readonly share: number;
  readonly [setting: string]: unknown;
}

/** True with about this probability. */
export function chance(probability: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 99 }).map((value) => value < probability * 100);
}

/** A distribution of any kind, mostly below `scaleMs`. */
export function timeMs(draw: Draw, scaleMs: number): unknown {
  const ms = draw(fc.integer, { min: 0, max: scaleMs });
  switch (
    draw(fc.constantFrom, "constant", "constant", "exponential", "lognormal", "uniform", "empirical", "percentiles")
  ) {
    case "exponential":
      return { kind: "exponential", meanMs: ms };
    case "lognormal":
      return { kind: "lognormal", p50Ms: ms + 1, p99Ms: 3 * ms + 1 };
    case "uniform":
      return { kind: "uniform", minMs: ms / 2, maxMs: ms };
    case "empirical":
      return { kind: "empirical", samplesMs: [ms, 0, ms / 3] };
    case "percentiles":
      return { kind: "percentiles", percentiles: [0, 50, 99, 100], valuesMs: [0, ms / 2, ms, 2 * ms] };
    default:
      return ms;
  }
}

export function arbitraryWorkload(draw: Draw, durationS: number, functions: readonly RandomFunction[]): Values {
  const rate = () => draw(fc.integer, { min: 0, max: 80 }) / 8;
  const counts = () => draw(fc.array<number>, fc.nat({ max: 40 }), { minLength: 1, maxLength: 3 });
  switch (draw(fc.constantFrom, "constant", "poisson", "poisson", "bursts", "day", "trace", "byFunction", "arrivals")) {
    case "constant":
      return { kind: "constant", ratePerS: rate() };
    case "bursts":
      return {
        kind: "bursts",
        baseRatePerS: rate() / 8,
        burstRatePerS: 2 * rate(),
        everyS: 20,
        lengthS: draw(fc.integer, { min: 0, max: 20 }),
      };
    case "day":
      return {
        kind: "day",
        meanRatePerS: rate(),
        peakToMean: draw(fc.constantFrom, 1, 1.5, 2),
        periodS: draw(fc.constantFrom, 10, 60, 86_400),
      };
    case "trace":
      return { kind: "trace", countsPerMinute: counts() };
    case "byFunction": {
      if (functions.length > 0 && draw(fc.boolean))
        return { kind: "trace", countsPerMinuteByFunction: functions.map(counts) };
      const names = functions.length > 0 ? functions.map((each) => each.name) : ["alone"];
      return { kind: "trace", countsPerMinuteByFunction: Object.fromEntries(names.map((name) => [name, counts()])) };
    }
    case "arrivals": {
      const timesS = draw(fc.array<number>, fc.integer({ min: 0, max: durationS * 100 }), { maxLength: 60 }).map(
        (each) => each / 100,
      );
      return {
        kind: "arrivals",
        timesS,
        ...(draw(fc.boolean) ? { durationsMs: timesS.map((_, index) => 10 * index) } : {}),
      };
    }
    default:
      return { kind: "poisson", ratePerS: rate() };
  }
}

export function arbitraryFunction(draw: Draw): Values {
  const measured = draw(chance, 0.3);
  return {
    runtime: draw(fc.constantFrom, "nodejs22.x", "python3.13", "java21"),
    memoryMb: draw(fc.constantFrom, 128, 512, 1769, 3538),
    architecture: draw(fc.constantFrom, "x86_64", "arm64"),
    vcpu: draw(fc.constantFrom, null, null, 0.5, 2),
    startMs: timeMs(draw, 50),
    initMs: measured ? "measured" : timeMs(draw, 500),
    firstRunCpuMs: measured ? "measured" : timeMs(draw, 50),
    cpuMs: timeMs(draw, 60),
    waitMs: timeMs(draw, 300),
    timeoutS: draw(fc.constantFrom, 30, 30, 0.2),
    keepAliveS: draw(fc.constantFrom, 0, 0.5, 5, 300, "measured"),
    maxConcurrency: draw(fc.constantFrom, 1000, 1000, 1, 5),
    startsPerS: draw(fc.constantFrom, 100, 100, 1),
    startBurst: draw(fc.constantFrom, 1000, 1000, 2),
    provisionedConcurrency: draw(fc.constantFrom, 0, 0, 1, 3),
    requestsPerInstance: draw(fc.constantFrom, 1, 1, 2, 10),
    errorShare: draw(fc.constantFrom, 0, 0, 0.1),
    reuse: draw(fc.constantFrom, "mostRecentlyUsed", "newestInstance", "leastRecentlyUsed"),
  };
}

/** None, or up to three; their shares leave something only where a gateway can answer 404. */
export function arbitraryFunctions(draw: Draw, isHttp: boolean, hasGateway: boolean): readonly RandomFunction[] {
  const count = draw(fc.constantFrom, 0, 0, 1, 2, 3);
  const routed = isHttp && draw(fc.boolean);
  return Array.from({ length: count }, (_, index) => {
    const name = `fn.${"abc"[index]}`;
    const part = hasGateway && draw(fc.boolean) ? 0.2 : 0;
    const overrides = draw(fc.boolean) ? { memoryMb: 1024, cpuMs: timeMs(draw, 40) } : {};
    const route = routed && (index > 0 || draw(fc.boolean)) ? { route: `GET /${name}` } : {};
    return { name, share: 1 / count - part / count, ...route, ...overrides };
  });
}

export function arbitraryDatabase(draw: Draw): Values & { readonly kind: string } {
  const common = {
    callsPerRequest: draw(fc.integer, { min: 0, max: 3 }),
    latencyMs: timeMs(draw, 20),
    maxAttempts: draw(fc.integer, { min: 1, max: 4 }),
    errorShare: draw(fc.constantFrom, 0, 0, 0.2),
    storageGb: draw(fc.constantFrom, 0, 1),
  };
  if (draw(chance, 0.4)) {
    return {
      ...common,
      kind: "relational",
      maxConnections: draw(fc.constantFrom, null, 1, 5),
      connectMs: timeMs(draw, 50),
    };
  }
  const capacity = draw(fc.constantFrom, {}, { capacityPerS: 5 }, { capacityPerS: 20, burst: 3 });
  return {
    ...common,
    kind: "keyValue",
    readShare: draw(fc.constantFrom, 0, 0.8, 1),
    itemKb: draw(fc.constantFrom, 1, 5.5),
    ...capacity,
  };
}
