// The player's door: the only place that holds a run, and the clock by which every widget views it.
export { createPlayer, type PlayerOptions } from "./player.ts";
export {
  PlayerProvider,
  useClockState,
  useFrame,
  usePlayer,
  usePlayerState,
  useUnderWay,
  useWordsFrame,
  wordsAreDue,
} from "./react.tsx";
export { createRunOnce, type FinishedRun, type RunOnce, type RunOnceOptions } from "./runOnce.ts";
export { createLanes, runOnceEach, type Lanes } from "./runOnceEach.ts";
export { TraceCancelled } from "./traceCancelled.ts";
export { createTracing, type Tracing } from "./tracing.ts";
export type { Pace } from "./pace.ts";
export type { Clock, ClockSnapshot, Player, PlayerState, Speed, UnderWay } from "./types.ts";
export { gatewayBucketAt, indexRun, placesOf } from "./moment/index.ts";
export type * from "./moment/index.ts";
