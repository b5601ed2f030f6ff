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

/** Rooms by path under src/, from the top of the house to its foundation. @type {Readonly<Record<string, Room>>} */
export const rooms = {
  main: { rooms: ["app"], libraries: ["react", "react-dom"] },
  app: {
    rooms: [
      "pages/*",
      "widgets",
      "widgets/*",
      "player",
      "embedding",
      "traceExport",
      "scenario",
      "facts",
      "engine",
      "ui",
      "messages",
    ],
    libraries: [...react, "react-dom", "react-router"],
  },
  "pages/*": {
    rooms: [
      "widgets",
      "widgets/*",
      "player",
      "embedding",
      "traceExport",
      "scenario",
      "facts",
      "engine",
      "ui",
      "messages",
    ],
    // The router lives in app; a page has an address, so it may link and read it.
    libraries: [...react, "react-router"],
  },
  widgets: {
    rooms: ["widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: react,
  },
  "widgets/*": {
    rooms: ["widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: react,
  },
  "widgets/diagram": {
    rooms: ["widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: [...react, "@xyflow/react"],
  },
  "widgets/lifecycle": {
    rooms: ["widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: react,
    content: ["lifecycles"],
  },
  "widgets/lesson": {
    rooms: ["widgets", "widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: react,
    content: ["en"],
  },
  "widgets/deck": {
    rooms: ["widgets", "widgets/*", "player", "traceExport", "scenario", "facts", "engine", "ui", "messages"],
    libraries: react,
    content: ["en"],
  },
  "widgets/guide": { rooms: ["widgets/*", "ui", "messages"], libraries: react, content: ["en"] },
  "widgets/share": { rooms: ["ui", "messages"], libraries: ["react", "uqr"] },
  "widgets/providers": { rooms: ["widgets/host", "ui", "messages"], libraries: react, content: ["examples"] },
  "widgets/orderTests": { rooms: ["widgets/host", "ui", "messages"], libraries: react, content: ["examples"] },
  "pages/teach": {
    rooms: ["lms", "widgets", "widgets/*", "player", "embedding", "scenario", "facts", "engine", "ui", "messages"],
    libraries: [...react, "react-router"],
  },
  "pages/model": { rooms: ["widgets/*", "ui", "messages"], libraries: [...react, "react-router"], docs: ["model.md"] },
  "pages/statements": {
    rooms: ["widgets/*", "ui", "messages"],
    libraries: react,
    docs: ["privacy.md", "accessibility.md"],
  },
  player: { rooms: ["scenario", "facts", "engine"], libraries: react },
  lms: { rooms: ["embedding", "messages"], libraries: ["fflate", "@rusticisoftware/cmi5"] },
  embedding: { rooms: [], libraries: [] },
  offline: { rooms: [], libraries: ["workbox-precaching", "workbox-routing"] },
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
