// A part of bundles beside the app: scenarios made ready are for its pages; a bundle that does not show them goes without.

const none = "\0no-preset";

/** @returns {import("vite").Plugin} */
export function withoutPresets() {
  return {
    name: "without-presets",
    enforce: "pre",
    resolveId: { filter: { id: /\.scenario\.json\?ready$/ }, handler: () => none },
    load: { filter: { id: new RegExp(`^${none}$`) }, handler: () => "export default null;" },
  };
}
