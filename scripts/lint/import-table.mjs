// The table of rooms, written down once: which room may import which, and which library lives where. What is not
// listed is denied. The linter executes it (house-plugin.mjs) and planted violations prove it (import-table.test.mjs).
// `*` stands for one folder name: "pages/*" is one room per page.

/**
 * @typedef {object} Room
 * @property {readonly string[]} rooms other rooms it may enter, by their doors
 * @property {readonly string[]} libraries packages it may import
 * @property {readonly string[]} [content] folders of content/ it may read
 * @property {readonly string[]} [docs] pages of docs/ it shows
 */

const react = ["react"];

/** What whatever shows a run stands on. */
const below = ["player", "experiments", "traffic", "traceExport", "scenario", "facts", "engine", "ui", "messages"];

/** Rooms by path under src/, from the top of the house to its foundation. @type {Readonly<Record<string, Room>>} */
export const rooms = {
  main: { rooms: ["app"], libraries: ["react", "react-dom"] },
  app: {
    rooms: ["pages/*", "teaching/*", "widgets", "widgets/*", "host", "host/*", "embedding", ...below],
    libraries: [...react, "react-dom", "react-router"],
  },
  // The router lives in app; a page has an address, so it may link and read it.
  "pages/*": {
    rooms: ["teaching/*", "widgets", "widgets/*", "host", "host/*", "embedding", ...below],
    libraries: [...react, "react-router"],
  },
  "pages/lab": {
    rooms: ["teaching/*", "widgets", "widgets/*", "host", "host/*", "embedding", ...below],
    libraries: [...react, "react-router", "@codemirror", "@lezer/highlight"],
  },
  "pages/teach": {
    rooms: ["lms", "teaching/*", "widgets", "widgets/*", "host", "host/*", "embedding", ...below],
    libraries: [...react, "react-router"],
  },
  "pages/model": { rooms: ["teaching/*", "ui", "messages"], libraries: [...react, "react-router"], docs: ["model.md"] },
  "pages/statements": {
    rooms: ["teaching/*", "ui", "messages"],
    libraries: react,
    docs: ["privacy.md", "accessibility.md"],
  },
  "teaching/*": {
    rooms: ["teaching/*", "widgets", "widgets/*", "host", "host/*", ...below],
    libraries: react,
    content: ["en"],
  },
  widgets: { rooms: ["widgets/*", "host", ...below], libraries: react },
  "widgets/*": { rooms: ["widgets/*", "host", "host/*", ...below], libraries: react },
  "widgets/stage": { rooms: ["widgets/*", "host", "host/*", ...below], libraries: [...react, "motion"] },
  "widgets/diagram": { rooms: ["widgets/*", "host", "host/*", ...below], libraries: [...react, "@xyflow/react"] },
  "widgets/lifecycle": { rooms: ["widgets/*", "host", "host/*", ...below], libraries: react, content: ["lifecycles"] },
  "widgets/providers": { rooms: ["host", "ui", "messages"], libraries: react, content: ["examples"] },
  "widgets/orderTests": { rooms: ["host", "ui", "messages"], libraries: react, content: ["examples"] },
  host: { rooms: ["host/products", ...below], libraries: react },
  "host/*": { rooms: ["host", ...below], libraries: react },
  // A table of names, which whoever tells of a run speaks.
  "host/products": { rooms: ["scenario", "facts", "engine", "ui", "messages"], libraries: react },
  "host/share": { rooms: ["ui", "messages"], libraries: [...react, "uqr"] },
  player: { rooms: ["scenario", "facts", "engine"], libraries: react },
  lms: { rooms: ["embedding", "messages"], libraries: ["fflate", "@rusticisoftware/cmi5"] },
  embedding: { rooms: [], libraries: [] },
  offline: { rooms: [], libraries: ["workbox-precaching", "workbox-routing"] },
  experiments: { rooms: ["scenario", "engine"], libraries: [] },
  traffic: { rooms: ["scenario"], libraries: [] },
  traceExport: { rooms: ["scenario", "engine"], libraries: [] },
  scenario: { rooms: ["facts", "engine"], libraries: ["fflate"], content: ["scenarios"] },
  facts: { rooms: ["engine"], libraries: ["zod"], content: ["facts", "traces", "events"] },
  engine: { rooms: [], libraries: [] },
  ui: { rooms: [], libraries: react },
  messages: { rooms: [], libraries: [] },
};

/** Parts of a room that must start without React: they run in the worker, or anywhere. */
export const withoutReact = ["src/player/worker", "src/player/moment/"];

/** Rooms whose result must be the same to the last bit in every browser. */
export const portableRooms = ["engine", "facts", "scenario"];

/** What IEEE 754 or the language defines exactly; everything else of Math differs between browsers in the last bit. */
export const exactMath = [
  ...["abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc"],
  ...["E", "LN10", "LN2", "LOG10E", "LOG2E", "PI", "SQRT1_2", "SQRT2"],
];

/** Globals that would let chance, a clock or the outside into a run. */
export const impureGlobals = [
  ...["Date", "Temporal", "performance", "crypto", "Intl", "console", "process", "globalThis", "self", "window"],
  ...["document", "navigator", "localStorage", "sessionStorage", "fetch", "XMLHttpRequest", "Worker", "postMessage"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "Buffer", "require"],
];

/** Packages any test beside the source may import, whatever its room. */
export const testLibraries = [
  "vitest",
  "fast-check",
  "@testing-library/react",
  "@opentelemetry/otlp-transformer",
  "xmllint-wasm",
  "node:",
];
