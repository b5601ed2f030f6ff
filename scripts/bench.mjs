// npm run bench: how fast the engine is, as a ratio to a frozen one, beside its targets. `npm run bench -- queue retries` measures the
// rows whose names contain one of the words. Figures depend on the machine and on what else it does: compare them within one run.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleForNode, bundleInto } from "./bundle.mjs";

/** The engine that every ratio is to. */
const FROZEN = "c527e1f";
const root = fileURLToPath(new URL("..", import.meta.url));

/** The frozen engine's address, made from the history once and kept in .cache; null where the history does not reach so far. */
async function frozenEngine() {
  const folder = join(root, ".cache", "bench", FROZEN);
  if (existsSync(join(folder, "main.mjs"))) return pathToFileURL(join(folder, "main.mjs")).href;
  const source = `${folder}-source-${process.pid}`;
  const made = `${folder}-${process.pid}`;
  try {
    mkdirSync(source, { recursive: true });
    const archive = execFileSync("git", ["archive", FROZEN, "src/engine"], {
      cwd: root,
      maxBuffer: 1e8,
      stdio: ["ignore", "pipe", "ignore"],
    });
    execFileSync("tar", ["-x", "-C", source], { input: archive });
    await bundleInto(join(source, "src/engine/index.ts"), made);
    if (!existsSync(folder)) renameSync(made, folder);
    return pathToFileURL(join(folder, "main.mjs")).href;
  } catch {
    console.log(
      `No ratios: the engine of ${FROZEN} is not in this history (a shallow clone?); \`git fetch --unshallow\` brings it.\n`,
    );
    return null;
  } finally {
    rmSync(source, { recursive: true, force: true });
    rmSync(made, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--part") {
  const [bench, part, now, frozen] = rest;
  const { measurePart } = await import(bench);
  await measurePart(part, now, frozen);
} else {
  const [bench, now] = [
    await bundleForNode("src/engine/bench/run.bench.ts", "bench"),
    await bundleForNode("src/engine/index.ts", "engine"),
  ];
  const frozen = await frozenEngine();
  const { partsOf } = await import(bench);
  // A process for each part: what one model's runs leave behind in the compiler and in memory is no other model's matter.
  for (const part of partsOf(process.argv.slice(2))) {
    const options = ["--expose-gc", fileURLToPath(import.meta.url), "--part", bench, part, now, frozen ?? ""];
    const { status } = spawnSync(process.execPath, options, { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
}
