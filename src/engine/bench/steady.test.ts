// After its third run of a model, nothing that was compiled for the engine is thrown away again: each such loss costs the next run tens of
// milliseconds, and one in every run makes all of them slow.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { expect, inject, test } from "vitest";
import type { Model } from "../model.ts";
import { benchRows } from "./rows.ts";

const REQUESTS = 60_000;
const RUNS_BEFORE = 3;
const RUNS_AFTER = 3;
const MARK = "from here on";

const bundle = inject("engineBundle") ?? "";

/** Runs a model on the engine as it is shipped, in a process of its own; V8 tells what it throws away. Compiling on the spot makes that the same each time. */
function thrownAway(model: Model): string[] {
  const program = `
    import { readFileSync, writeSync } from "node:fs";
    import { deserialize } from "node:v8";
    import { simulate } from ${JSON.stringify(bundle)};
    const model = deserialize(readFileSync(0));
    for (let run = 0; run < ${RUNS_BEFORE}; run++) simulate(model);
    writeSync(1, "${MARK}\\n");
    for (let run = 0; run < ${RUNS_AFTER}; run++) simulate(model);`;
  const flags = ["--trace-deopt", "--no-concurrent-recompilation", "--input-type=module", "--eval", program];
  const { stdout, status } = spawnSync(process.execPath, flags, {
    input: serialize(model),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(status).toBe(0);
  expect(stdout).toContain(MARK);
  // The check of the check: the first runs must have thrown something away, or V8 has other words for it by now.
  expect(bailouts(stdout)).not.toEqual([]);
  return bailouts(stdout.slice(stdout.indexOf(MARK)));
}

/** Functions of the engine, with the reason. */
function bailouts(told: string): string[] {
  const source = readFileSync(fileURLToPath(bundle), "utf8");
  return [...told.matchAll(/\[bailout \(kind: ([^,]+), reason: ([^)]*(?:\([^)]*\))?[^)]*)\).*?<JSFunction ([\w$]+)/g)]
    .filter(([, , , name]) => new RegExp(`function\\*? ${name.replaceAll("$", "\\$")}\\(`).test(source))
    .map(([, kind, reason, name]) => `${name}: ${reason} (${kind})`);
}

// At 5 000/s nothing is played that 10/s does not play.
const rows = benchRows(REQUESTS).filter(({ name }) => name !== "six components, 5 000/s");

test.each(rows)("$name: compiled code stays after the third run", ({ model }) => {
  expect(thrownAway(model)).toEqual([]);
});
