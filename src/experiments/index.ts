// The door to experiments: figures that answer, what differs between two scenarios, sweeps.
//   figuresOf(summary): Figures       readAxis("function.memoryMb=128..3008")       planSweep(scenario, axes, seeds): every run, checked
//   latencyParts(run, warmUpUs): where the time went, slice by slice
//   pointResult(values, figures)      leastOf, cheapestWithin, limitOf                 sweepCsv(plan, points)
export { AXIS_FORM, readAxis, spread, type Axis } from "./axis.ts";
export { changesBetween, type Change } from "./changes.ts";
export { sweepCsv } from "./csv.ts";
export { FIGURES, figuresOf, type Figure, type Figures } from "./figures.ts";
export { LATENCY_PARTS, latencyParts, type LatencyPart, type LatencyParts } from "./latencyParts.ts";
export { MOST_RUNS, MOST_SEEDS, planSweep, type PlannedSweep, type Point, type SweepPlan } from "./plan.ts";
export {
  cheapestWithin,
  isCostInPart,
  leastOf,
  limitOf,
  pointResult,
  readGoal,
  type Goal,
  type PointResult,
  type Spread,
} from "./results.ts";
export { settingAt, withSettingAt } from "./setting.ts";
