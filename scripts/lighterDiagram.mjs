// A part of the build: leaves out of React Flow, and of what comes with it, what the diagram does not use and a bundler cannot know to
// be unused. Where a library no longer reads as it did, the build fails rather than grow unnoticed.

/** @type {readonly { file: RegExp, changes: readonly { what: RegExp, with: string, times: number }[] }[]} */
const libraries = [
  {
    file: /@xyflow\/react\/dist\/esm\/index\.js$/,
    changes: [
      // Each component's name, for debugging, keeps the component in the bundle.
      { what: /^\w+\.displayName = '\w+';$/gm, with: "", times: 21 },
      // The diagram draws its lanes itself (LaneLines.tsx): there is never an edge.
      { what: /jsx\(EdgeRenderer, \{[^}]*\}\), jsx\(ConnectionLineWrapper, \{[^}]*\}\), /g, with: "", times: 1 },
    ],
  },
  {
    // No room is dragged, and no line is drawn by hand: what does so is never called, and goes with all that it stands on.
    file: /@xyflow\/system\/dist\/esm\/index\.js$/,
    changes: [
      {
        what: /^function XYDrag\(/gm,
        with: "const XYDrag = () => ({ update() {}, destroy() {} });\nfunction neverDragged(",
        times: 1,
      },
      {
        what: /^const XYHandle = \{$/gm,
        with: "const XYHandle = { onPointerDown() {}, isValid() {} };\nconst neverDrawn = {",
        times: 1,
      },
    ],
  },
  {
    // React has had this store hook since 18: the one for before goes.
    file: /zustand\/esm\/traditional\.mjs$/,
    changes: [
      {
        what: /use-sync-external-store\/shim\/with-selector\.js/g,
        with: "use-sync-external-store/with-selector.js",
        times: 1,
      },
    ],
  },
  {
    // Views are changed in steps of our own (ZoomControls.tsx): there is never a transition to interrupt.
    file: /d3-zoom\/dist\/d3-zoom\.mjs$/,
    changes: [
      { what: /^import \{ interrupt \} from 'd3-transition';$/gm, with: "const interrupt = () => {};", times: 1 },
      { what: /selection\.interrupt\(\)\.each/g, with: "selection.each", times: 1 },
    ],
  },
];

/** @returns {import("vite").Plugin} */
export function lighterDiagram() {
  return {
    name: "lighter-diagram",
    apply: "build",
    transform: {
      filter: { id: libraries.map(({ file }) => file) },
      handler(code, id) {
        const changes = libraries.find(({ file }) => file.test(id))?.changes ?? [];
        let changed = code;
        for (const { what, with: replacement, times } of changes) {
          const found = changed.match(what)?.length ?? 0;
          if (found !== times) this.error(`${id}: ${what} stands there ${found} times, not ${times}.`);
          changed = changed.replaceAll(what, replacement);
        }
        return { code: changed, map: null };
      },
    },
  };
}
