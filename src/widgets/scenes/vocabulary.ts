// The closed words of a scene: which rooms there are, which moments have a name, which figures can be shown, and which pictures drawn.

/** The six components, and the always-on servers beside them. */
export const ROOM_NAMES = ["client", "webServer", "gateway", "security", "function", "database", "server"] as const;
export type RoomName = (typeof ROOM_NAMES)[number];

/** Moments of a run by name. A number is a moment in simulated seconds. */
export const MARKS = [
  "start",
  "end",
  "firstArrival",
  "firstCold",
  "firstColdAnswer",
  "firstWarm",
  "firstWarmAnswer",
  "firstRejected",
  "firstFailed",
  "peak",
  "mostInstances",
  "firstChange",
] as const;
export type MarkName = (typeof MARKS)[number];

/** Figures that a scene shows, at its moment or of the whole run. */
export const FIGURES = [
  "arrived",
  "rate",
  "instances",
  "starting",
  "busy",
  "idle",
  "cold",
  "failed",
  "throttled",
  "rateLimited",
  "badTokens",
  "fromCache",
  "p50",
  "p99",
  "runP50",
  "runP99",
  "runCold",
  "runFailed",
  "costSoFar",
  "month",
  "serverBusy",
  "serverQueued",
  "serverTurnedAway",
  "serverP99",
  "serverCostSoFar",
  "serverMonth",
] as const;
export type FigureName = (typeof FIGURES)[number];

/** What is drawn besides the rooms. */
export const PICTURES = [
  "waterfall",
  "visitors",
  "worlds",
  "jobs",
  "events",
  "datacentre",
  "zones",
  "connections",
  "versions",
  "routes",
  "bill",
  "wall",
  "adapter",
  "doors",
  "test",
  "photo",
  "question",
  "map",
] as const;
export type PictureName = (typeof PICTURES)[number];
