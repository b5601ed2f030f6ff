// The engine's door: a run is a pure function of a model.
export { simulate, type SimulateOptions } from "./simulate.ts";
export { OUTCOMES, STAGES } from "./record.ts";
export type * from "./model.ts";
export type * from "./record.ts";
