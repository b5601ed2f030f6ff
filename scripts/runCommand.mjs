// Runs a command that is written in TypeScript, `scripts/<name>/main.ts`: bundles it when it has changed, then runs it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = [
  "package.json",
  "package-lock.json",
  "content",
  "scripts/runCommand.mjs",
  "scripts/simulate",
  "src/engine",
  "src/experiments",
  "src/facts",
  "src/scenario",
  "src/traceExport",
];
/** Bundles of earlier sources that are kept: another run may still be reading one. */
const KEPT = 3;

/** Changes with every change of a source file. @param {string} name */
function stamp(name) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else if (!/\.(test|bench)\.ts$/.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of new Set([...sources, `scripts/${name}`])) add(source);
  return hash.digest("hex").slice(0, 24);
}

/** Builds into a folder of its own, then moves it into place: two runs at once do no harm. @param {string} name @param {string} folder */
async function bundle(name, folder) {
  const { build } = await import("vite");
  const { withoutPresets } = await import("./withoutPresets.mjs");
  const building = `${folder}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  const options = {
    configFile: false,
    plugins: [withoutPresets()],
    root,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, "scripts", name, "main.ts"),
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

/** @param {string} cache @param {string} current */
function forgetOldBundles(cache, current) {
  const old = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{24}$/.test(name) && name !== current)
    .map((name) => ({ name, time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of old.slice(KEPT)) rmSync(join(cache, name), { recursive: true, force: true });
}

/** @param {string} name of its folder in scripts/, and of the npm script */
export async function runCommand(name) {
  const cache = join(root, "node_modules", ".cache", `serverless-lab-${name}`);
  const current = stamp(name);
  const folder = join(cache, current);
  if (!existsSync(folder)) {
    await bundle(name, folder);
    forgetOldBundles(cache, current);
  }
  const { main } = await import(pathToFileURL(join(folder, "main.mjs")).href);
  // npm runs its scripts in the project's folder; paths are meant from where it was called.
  if (process.env.npm_lifecycle_event === name && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  process.exitCode = await main(process.argv.slice(2));
}
