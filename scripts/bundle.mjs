// Bundles one TypeScript entry of src/: for Node, so that Node 20 can run it (the engine is the browser's own, untouched); or into a script
// that stands alone, for pages other than the app's.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { lessons } from "./mdx/index.mjs";
import { withoutPresets } from "./withoutPresets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} entry path from the root, such as "src/engine/bench/run.bench.ts"
 * @param {string} name of the folder under .cache that takes the bundle; each process has its own, for as long as it lives
 * @param {import("vite").Plugin} [presets] what brings the ready scenarios, where the bundle is to have them
 * @returns {Promise<string>} the bundle's address, to be imported
 */
export async function bundleForNode(entry, name, presets) {
  const outDir = join(root, ".cache", `${name}-${process.pid}`);
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  return bundleInto(entry, outDir, presets);
}

/**
 * The same into a folder that stays.
 * @param {string} entry path from the root, or absolute
 * @param {string} outDir
 * @param {import("vite").Plugin} [presets]
 * @returns {Promise<string>} the bundle's address, to be imported
 */
export async function bundleInto(entry, outDir, presets = withoutPresets()) {
  await build({
    root,
    configFile: false,
    plugins: [lessons(), presets],
    logLevel: "error",
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
  return pathToFileURL(join(outDir, "main.mjs")).href;
}

/**
 * Bundles one TypeScript entry of src/ into a script that stands alone.
 * @param {string} entry path from the root
 * @param {"es" | "iife"} format "es" for what host pages import, "iife" for what must start anywhere
 * @param {Record<string, string>} [define] what takes the place of names, as JavaScript
 * @returns {Promise<string>} its code
 */
export async function bundleAlone(entry, format, define = {}) {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    plugins: [withoutPresets()],
    logLevel: "error",
    define,
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: [format], name: "serverlessLab" },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ ([made].flat());
  return output[0].code;
}
