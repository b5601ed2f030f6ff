// The door of the moment: a finished run seen at a time t.

export { indexRun, type MomentIndices } from "./indices.ts";
export { createMoment, type InstanceAt, type Moment } from "./moment.ts";
export type { Counts } from "./counts.ts";
export type { InstanceState, InstanceStates } from "./instanceStates.ts";
export { gatewayBucketAt, type BucketIndex, type BucketLevel } from "./gatewayBucket.ts";
export { placesOf, type InstancePlaces } from "./instancePlaces.ts";
export type { Doing, StageAt } from "./stage.ts";
export type { Recent } from "./recent.ts";
export type { Tally } from "./tally.ts";
