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

/** What is drawn besides the rooms, and the states in which each can be drawn; those without any have one. */
export const PICTURE_PARTS = {
  waterfall: ["cold", "warm"],
  visitors: [],
  worlds: [],
  jobs: ["server", "machine", "containers", "functions"],
  events: ["http", "upload", "schedule", "queue", "all"],
  connections: [],
  zones: [],
  versions: [],
  bill: ["functions", "both"],
  routes: [],
  photo: [],
  datacentre: ["outside", "inside"],
  adapter: ["bound", "plug"],
  doors: ["unit", "event"],
  test: ["written", "green"],
  question: [],
  map: ["1", "2", "3", "4", "5", "6", "7"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PictureName = keyof typeof PICTURE_PARTS;
export const PICTURES = Object.keys(PICTURE_PARTS) as readonly PictureName[];

/** Pictures that are drawn from a run. */
export const PICTURES_OF_A_RUN: readonly PictureName[] = [
  ...(["waterfall", "visitors", "worlds", "connections", "zones", "versions", "bill", "routes", "photo"] as const),
];
