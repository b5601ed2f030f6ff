// The engine's door: a run is a pure function of a model.
export { runByEvents, simulate, simulateInSteps, type SimulateOptions } from "./simulate.ts";
export { priceEntries, tiered } from "./billLines.ts";
export { bill, emptyUsage, type Usage } from "./billing.ts";
export { isForeseeable } from "./foreseeable.ts";
export { addFree, createMemory, letGo, roundedRows, takeBack, takeBuffer, type Memory } from "./kernel/memory.ts";
export { runInPasses } from "./passes/run.ts";
export { COLUMN_NAMES } from "./columns.ts";
export { FAILURE_STATUS, OUTCOMES, STAGES } from "./record.ts";
export type * from "./model.ts";
export type * from "./record.ts";
export { traceRequests } from "./trace/traceRequests.ts";
export { instanceHistory, type InstanceHistory, type InstanceUse } from "./trace/instanceHistory.ts";
export { SPAN_KINDS, TOKEN_STATES } from "./trace/types.ts";
export type * from "./trace/types.ts";
