// Changes to a scenario that the Lab's controls make. Each returns a new scenario; whether it is allowed, parseScenario says.

import type { DistributionMs, FunctionSettings, Scenario, Workload } from "#scenario";

/** Where a scenario writes the setting of this path, as problems and notices name it. */
export const pointerOf = (path: string) => `/${path.replaceAll(".", "/")}`;

/** The same scenario with some settings of the function changed (every function inherits what it does not set itself). */
export function withFunction(scenario: Scenario, changes: Partial<FunctionSettings>): Scenario {
  return { ...scenario, function: { ...scenario.function, ...changes } };
}

export function withWorkload(scenario: Scenario, workload: Workload): Scenario {
  return { ...scenario, workload };
}

/** The four choices of the traffic control; recorded arrivals are none of them. */
export type TrafficKind = "steady" | "bursts" | "day" | "trace";

export function trafficKindOf(workload: Workload): TrafficKind | null {
  if (workload.kind === "arrivals") return null;
  return workload.kind === "constant" || workload.kind === "poisson" ? "steady" : workload.kind;
}

/**
 * A workload of another kind that sends about as many requests: `meanRatePerS` is what the run now sends. `opened` is what the
 * scenario had when it was opened: its own kind comes back as it was.
 */
export function workloadOfKind(kind: TrafficKind, meanRatePerS: number, opened: Workload): Workload {
  if (trafficKindOf(opened) === kind) return opened;
  const rate = roundedRate(meanRatePerS);
  switch (kind) {
    case "bursts":
      return { kind: "bursts", baseRatePerS: rate, burstRatePerS: roundedRate(rate * 10), everyS: 1200, lengthS: 300 };
    case "day":
      return { kind: "day", meanRatePerS: rate, peakToMean: 1.8, periodS: 86_400 };
    case "steady":
    case "trace":
      return { kind: "poisson", ratePerS: rate };
  }
}

function roundedRate(ratePerS: number): number {
  return Number(Math.min(1000, Math.max(0.001, ratePerS)).toPrecision(2));
}

/** One number in milliseconds that stands for a distribution: its constant, mean or median. */
export function typicalMs(distribution: DistributionMs): number {
  if (typeof distribution === "number") return distribution;
  switch (distribution.kind) {
    case "exponential":
      return distribution.meanMs;
    case "lognormal":
      return distribution.p50Ms;
    case "uniform":
      return (distribution.minMs + distribution.maxMs) / 2;
    case "empirical":
      return distribution.samplesMs.toSorted((a, b) => a - b)[Math.floor((distribution.samplesMs.length - 1) / 2)];
    case "percentiles": {
      const above = distribution.percentiles.findIndex((percentile) => percentile >= 50);
      return distribution.valuesMs[Math.max(0, above)];
    }
  }
}

/** The same shape stretched so that its typical value becomes `ms`; a shape that is all zeros becomes the constant. */
export function withTypicalMs(distribution: DistributionMs, ms: number): DistributionMs {
  const typical = typicalMs(distribution);
  if (typeof distribution === "number" || typical === 0 || ms === 0) return ms;
  const factor = ms / typical;
  const stretched = (values: readonly number[]) => values.map((value) => value * factor);
  switch (distribution.kind) {
    case "exponential":
      return { kind: "exponential", meanMs: ms };
    case "lognormal":
      return { kind: "lognormal", p50Ms: ms, p99Ms: distribution.p99Ms * factor };
    case "uniform":
      return { kind: "uniform", minMs: distribution.minMs * factor, maxMs: distribution.maxMs * factor };
    case "empirical":
      return { kind: "empirical", samplesMs: stretched(distribution.samplesMs) };
    case "percentiles":
      return { kind: "percentiles", percentiles: distribution.percentiles, valuesMs: stretched(distribution.valuesMs) };
  }
}
