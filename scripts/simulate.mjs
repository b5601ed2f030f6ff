// `npm run -s simulate -- FILE`: bundles the command line's TypeScript when it has changed, then runs it. What it takes and prints
// is told by `npm run -s simulate -- --help`.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "serverless-lab-simulate");
const sources = [
  "package.json",
  "package-lock.json",
  "content",
  "scripts/simulate",
  "scripts/simulate.mjs",
  "src/engine",
  "src/facts",
  "src/scenario",
  "src/traceExport",
];
/** Bundles of earlier sources that are kept: another run may still be reading one. */
const KEPT = 3;

/** Changes with every change of a source file. */
function stamp() {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else if (!/\.(test|bench)\.ts$/.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of sources) add(source);
  return hash.digest("hex").slice(0, 24);
}

/** Builds into a folder of its own, then moves it into place: two runs at once do no harm. */
async function bundle(folder) {
  const { build } = await import("vite");
  const { withoutPresets } = await import("./withoutPresets.mjs");
  const building = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  const options = {
    configFile: false,
    plugins: [withoutPresets()],
    root,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, "scripts", "simulate", "main.ts"),
      outDir: building,
      target: "node20",
      minify: false,
      rollupOptions: { output: { entryFileNames: "main.mjs", chunkFileNames: "[name]-[hash].mjs" } },
    },
  };
  try {
    await build(options);
    renameSync(building, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function forgetOldBundles(current) {
  const old = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{24}$/.test(name) && name !== current)
    .map((name) => ({ name, time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of old.slice(KEPT)) rmSync(join(cache, name), { recursive: true, force: true });
}

const name = stamp();
const folder = join(cache, name);
if (!existsSync(folder)) {
  await bundle(folder);
  forgetOldBundles(name);
}
const { main } = await import(pathToFileURL(join(folder, "main.mjs")).href);
// npm runs its scripts in the project's folder; paths are meant from where it was called.
if (process.env.npm_lifecycle_event === "simulate" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exitCode = await main(process.argv.slice(2));
