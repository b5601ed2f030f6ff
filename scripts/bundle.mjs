// Bundles one TypeScript entry of src/ for Node, so that Node 20 can run it: the engine is the browser's own, untouched.
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
 * @returns {Promise<string>} the bundle's address, to be imported
 */
export async function bundleForNode(entry, name) {
  const outDir = join(root, ".cache", `${name}-${process.pid}`);
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    plugins: [lessons(), withoutPresets()],
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
