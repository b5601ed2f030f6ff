// A part of the build: embed.js, which host pages load, from src/embedding/embed.ts, and its types beside it.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleAlone } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const entry = "src/embedding/embed.ts";
const compiler = "node_modules/typescript/bin/tsc";

/** @returns {import("vite").Plugin} */
export function embedScript() {
  return {
    name: "embed-script",
    apply: "build",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "embed.js", source: await bundleAlone(entry, "es") });
      this.emitFile({ type: "asset", fileName: "embed.d.ts", source: declared() });
    },
  };
}

/** What TypeScript declares of it. */
function declared() {
  const outDir = `${root}.cache/embed-types-${process.pid}`;
  const options = ["--target", "es2022", "--module", "esnext", "--lib", "es2023,dom,dom.iterable", "--types", ""];
  const only = [
    "--declaration",
    "--emitDeclarationOnly",
    "--allowImportingTsExtensions",
    "--ignoreConfig",
    "--outDir",
    outDir,
  ];
  execFileSync(process.execPath, [compiler, entry, ...options, ...only], { cwd: root });
  const [conversation, element] = ["connect", "embed"].map((name) => readFileSync(`${outDir}/${name}.d.ts`, "utf8"));
  rmSync(outDir, { recursive: true });
  // In one file they need no way to each other.
  return conversation + element.replaceAll(/^(import|export \*).*"\.\/connect\.ts";\n/gm, "");
}
