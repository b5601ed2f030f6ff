// What a page's own file asks the browser to fetch: the script that its address needs, with all that this imports. Where words stand in the
// file, it is fetched once they are painted, and the whole style with it.

/** Pages whose folder is not called as their address begins. */
const folders = new Map([
  ["", "home"],
  ["privacy", "statements"],
  ["accessibility", "statements"],
]);

/** What every page begins with. */
const app = ["src/app/index.ts"];

/**
 * @param {string} path of a public page
 * @returns {string[]} the sources with whose code it begins
 */
function entriesOf(path) {
  const [first, second] = path.slice(1).split(/[/?]/);
  if (first === "embed")
    return [
      ...app,
      "src/app/mountEmbed.tsx",
      ...(second === "lesson" || second === "slides" ? [] : [`src/widgets/${second}/index.ts`]),
    ];
  const folder = folders.get(first) ?? (first === "teach" && second ? "guide" : first);
  return [...app, "src/app/mountSite.tsx", `src/pages/${folder}/index.ts`];
}

/**
 * @param {string} path of a public page
 * @param {import("vite").Rollup.OutputBundle} bundle
 * @returns {{ scripts: string[], styles: string[] }} files of the build that the page begins with
 */
export function filesOf(path, bundle) {
  const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
  const scripts = new Set();
  const styles = new Set();
  const visit = (/** @type {string} */ fileName) => {
    if (scripts.has(fileName)) return;
    scripts.add(fileName);
    const chunk = bundle[fileName];
    if (chunk?.type !== "chunk") return;
    chunk.viteMetadata?.importedCss.forEach((style) => styles.add(style));
    chunk.imports.forEach(visit);
  };
  for (const entry of entriesOf(path)) {
    // A widget may stand in a part with others; a page never does.
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${entry}`));
    if (chunk) visit(chunk.fileName);
    else if (!entry.startsWith("src/widgets/"))
      throw new Error(`The build has no part of its own for ${entry}, which ${path} begins with.`);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/**
 * Links for the head of a page whose words come with its script.
 * @param {readonly string[]} scripts
 * @param {string} base path the app is served under
 * @param {string} shell what stands in every page's file already
 */
export const linksAtOnce = (scripts, base, shell) =>
  scripts
    .filter((file) => !shell.includes(base + file))
    .map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}" />`);

/**
 * Links for the head of a page whose words stand in its file: src/main.tsx has them fetched once those are painted.
 * @param {readonly string[]} scripts
 * @param {readonly string[]} styles
 * @param {string} base path the app is served under
 * @param {string} shell what stands in every page's file already
 */
export const linksForLater = (scripts, styles, base, shell) => [
  ...styles.map((file) => `<link data-then="stylesheet" crossorigin href="${base}${file}" />`),
  ...scripts
    .filter((file) => !shell.includes(base + file))
    .map((file) => `<link data-then="modulepreload" crossorigin href="${base}${file}" />`),
];
