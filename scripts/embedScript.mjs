// A part of the build: embed.js, which host pages load, from src/embedding/embed.ts, and its types beside it.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "src/embedding/embed.ts";
const compiler = "node_modules/typescript/bin/tsc";

/** @returns {import("vite").Plugin} */
export function embedScript() {
  return {
    name: "embed-script",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "embed.js", source: await bundled() });
      this.emitFile({ type: "asset", fileName: "embed.d.ts", source: declared() });
    },
  };
}

async function bundled() {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["es"] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ ([made].flat());
  return output[0].code;
}

/** What TypeScript declares of it. */
function declared() {
  const outDir = `${root}.cache/embed-types-${process.pid}`;
  const options = ["--target", "es2022", "--module", "esnext", "--lib", "es2023,dom,dom.iterable", "--types", ""];
  const only = ["--declaration", "--emitDeclarationOnly", "--ignoreConfig", "--outDir", outDir];
  execFileSync(process.execPath, [compiler, entry, ...options, ...only], { cwd: root });
  const text = readFileSync(`${outDir}/embed.d.ts`, "utf8");
  rmSync(outDir, { recursive: true });
  return text;
}
