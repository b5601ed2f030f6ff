// What a page's own file asks the browser to fetch at once: the script that its address needs, with all that this imports, and the style of
// what stands in the file already.

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
 * @param {boolean} isAlive whether its words stand in the file: they are painted before any script is fetched
 * @param {string} base path the app is served under
 * @param {import("vite").Rollup.OutputBundle} bundle
 * @param {string} shell what stands in every page's file already
 * @returns {string[]} elements for the head
 */
export function preloadsOf(path, isAlive, base, bundle, shell) {
  const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
  const files = new Set();
  const styles = new Set();
  const visit = (/** @type {string} */ fileName) => {
    if (files.has(fileName)) return;
    files.add(fileName);
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
  const when = isAlive ? "data-then" : 'rel="modulepreload"';
  const links = [
    // What is painted before its script has come must have its style.
    ...[...(isAlive ? styles : [])].map((file) => ['rel="stylesheet"', file]),
    ...[...files].map((file) => [when, file]),
  ];
  return links
    .filter(([, file]) => !shell.includes(base + file))
    .map(([how, file]) => `<link ${how} crossorigin href="${base}${file}" />`);
}
