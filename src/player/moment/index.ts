// The door of the moment: a finished run seen at a time t.

export { createMoment, type InstanceAt, type Moment } from "./moment.ts";
export type { Counts } from "./counts.ts";
export { INSTANCE_STATES, type InstanceState, type InstanceStates } from "./instanceStates.ts";
export type { InstancePlaces } from "./instancePlaces.ts";
export { emptyStage, type Doing, type StageAt } from "./stage.ts";
export type { Tally } from "./tally.ts";
