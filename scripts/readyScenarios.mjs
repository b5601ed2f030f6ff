// A part of the build: each scenario of content/scenarios is read, checked and resolved here, once, and arrives in the page
// ready to run. One that is not valid fails the build, with every problem. Imported as `X.scenario.json?ready`.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { bundleForNode } from "./bundle.mjs";

const entry = "src/scenario/ready.ts";
const request = /\.scenario\.json\?ready$/;
// Ends as no JSON file does: Vite would read it as one.
const prefix = "\0ready:";
const suffix = ".module";
const ready = new RegExp(`^${prefix}.*${suffix.replace(".", "\\.")}$`);
/** Price lists stand once for all scenarios that are billed alike. */
const pricesPrefix = "\0ready-prices:";

/** @typedef {{ scenario: unknown, model: { prices: unknown } }} Made */
/** @typedef {{ makeReady: (input: unknown) => Promise<Made> }} Room */

/**
 * The value as JSON that JSON.parse reads back as it was: an open end of a price's tiers is Infinity, and listed
 * arrivals are numbers in a row, which the engine takes as any list.
 * @param {unknown} value
 */
function toJson(value) {
  const mark = "\0infinity";
  const plain = (/** @type {unknown} */ each) => (each instanceof Float64Array ? Array.from(each) : each);
  const json = JSON.stringify(value, (_, each) => (each === Infinity ? mark : plain(each)));
  return json.replaceAll(JSON.stringify(mark), "1e999");
}

/** @param {unknown} value */
const parsed = (value) => `JSON.parse(${JSON.stringify(toJson(value))})`;

/**
 * In characters. The single file leaves out the models of what is larger, the real mornings': all that it takes to make them is in the file,
 * too, and without them it is a third smaller.
 */
const LARGEST_IN_SINGLE_FILE = 200_000;

/** @type {Promise<Room> | undefined} */
let bundled;

/** @returns {import("vite").Plugin} */
export function readyScenarios() {
  /** @type {import("vite").ViteDevServer | undefined} */
  let server;
  let root = "";
  let isSingle = false;
  /** Price lists by the names under which scenarios import them. @type {Map<string, unknown>} */
  const priceLists = new Map();
  const enterRoom = () => {
    // While developing, what the server has is fresher than a bundle.
    if (server) return /** @type {Promise<Room>} */ (server.ssrLoadModule(`/${entry}`));
    bundled ??= bundleForNode(entry, "ready").then((address) => import(address));
    return bundled;
  };
  return {
    name: "ready-scenarios",
    enforce: "pre",
    configResolved(config) {
      ({ root } = config);
      isSingle = config.mode === "single";
    },
    configureServer(started) {
      server = started;
    },
    resolveId: {
      filter: { id: [request, new RegExp(`^${pricesPrefix}`)] },
      handler(source, importer) {
        if (source.startsWith(pricesPrefix)) return source;
        const path = source.replace(/\?ready$/, "");
        const file = path.startsWith("/content/")
          ? path.slice(1)
          : relative(root, resolve(dirname(importer ?? ""), path));
        return prefix + file.replaceAll("\\", "/").replace(/\.json$/, suffix);
      },
    },
    load: {
      filter: { id: [ready, new RegExp(`^${pricesPrefix}`)] },
      async handler(id) {
        if (id.startsWith(pricesPrefix)) return `export default ${parsed(priceLists.get(id))};`;
        const file = resolve(root, id.slice(prefix.length).replace(/\.module$/, ".json"));
        this.addWatchFile(file);
        const { makeReady } = await enterRoom();
        const made = await makeReady(JSON.parse(readFileSync(file, "utf8"))).catch((/** @type {Error} */ error) =>
          this.error(`${basename(file)}: ${error.message}`),
        );
        if (isSingle && toJson(made).length > LARGEST_IN_SINGLE_FILE)
          return `export default { scenario: ${parsed(made.scenario)} };`;
        const { prices, ...model } = made.model;
        const name = pricesPrefix + createHash("sha256").update(toJson(prices)).digest("hex").slice(0, 8);
        priceLists.set(name, prices);
        return [
          `import prices from ${JSON.stringify(name)};`,
          `const made = ${parsed({ ...made, model })};`,
          "export default { ...made, model: { ...made.model, prices } };",
        ].join("\n");
      },
    },
    hotUpdate({ file }) {
      if (!/\/(content|src\/(scenario|facts))\//.test(file)) return;
      for (const [id, module] of this.environment.moduleGraph.idToModuleMap)
        if (ready.test(id)) this.environment.moduleGraph.invalidateModule(module);
    },
  };
}
