// Proves that tsconfig.engine.json knows neither the DOM nor Node: a planted file that names them must not compile.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("compiles the engine without the DOM and without Node", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    writeFileSync(join(folder, "planted.ts"), "export const outside = [document, process, localStorage];\n");
    const config = { extends: join(root, "tsconfig.engine.json"), include: ["planted.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(status).not.toBe(0);
    for (const name of ["document", "process", "localStorage"]) expect(stdout).toContain(`'${name}'`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
