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
/** Garbage has to be collected a few times before what nobody uses is gone. */
const COLLECTIONS = 6;
const MARK = "the next run";

const bundle = inject("engineBundle") ?? "";

/**
 * Runs a model on the engine as it is shipped, in a process of its own; V8 tells what it throws away. What goes with the last object of a
 * hidden class goes without a word, when garbage is collected: but each run then compiles it anew. Compiling on the spot makes that the
 * same each time.
 */
function thrownAway(model: Model): string[] {
  const program = `
    import { readFileSync, writeSync } from "node:fs";
    import { deserialize } from "node:v8";
    import { simulate } from ${JSON.stringify(bundle)};
    const model = deserialize(readFileSync(0));
    for (let run = 0; run < ${RUNS_BEFORE}; run++) simulate(model);
    writeSync(1, "${MARK}\\n");
    for (let run = 0; run < ${RUNS_AFTER}; run++) simulate(model);
    for (let run = 0; run < ${COLLECTIONS}; run++) {
      gc();
      writeSync(1, "${MARK}\\n");
      simulate(model);
    }`;
  const flags = ["--expose-gc", "--trace-deopt", "--trace-opt", "--no-concurrent-recompilation"];
  const { stdout, status } = spawnSync(process.execPath, [...flags, "--input-type=module", "--eval", program], {
    input: serialize(model),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(status).toBe(0);
  const [before, after, ...collected] = stdout.split(MARK);
  expect(collected).toHaveLength(COLLECTIONS);
  // The check of the check: the first runs must have compiled and thrown away something, or V8 has other words for it by now.
  expect(bailouts(before)).not.toEqual([]);
  expect(compiled(before)).not.toEqual([]);
  const [first, ...others] = collected.slice(-RUNS_AFTER).map(compiled);
  const anew = first.filter((name) => others.every((names) => names.includes(name)));
  return [...bailouts(after), ...anew.map((name) => `${name}: compiled anew in each run`)];
}

const source = bundle === "" ? "" : readFileSync(fileURLToPath(bundle), "utf8");

/** Whether this is a function or a method of the engine. */
const isOurs = (name: string): boolean =>
  new RegExp(`(function\\*? |^\\s+)${name.replaceAll("$", "\\$")}\\([^;]*\\{$`, "m").test(source);

function compiled(told: string): string[] {
  const names = [...told.matchAll(/\[completed compiling .*?<JSFunction ([\w$]+)/g)].map(([, name]) => name);
  return [...new Set(names)].filter(isOurs);
}

/** Functions of the engine, with the reason. */
function bailouts(told: string): string[] {
  return [...told.matchAll(/\[bailout \(kind: ([^,]+), reason: ([^)]*(?:\([^)]*\))?[^)]*)\).*?<JSFunction ([\w$]+)/g)]
    .filter(([, , , name]) => isOurs(name))
    .map(([, kind, reason, name]) => `${name}: ${reason} (${kind})`);
}

// At 5 000/s nothing is played that 10/s does not play.
const rows = benchRows(REQUESTS).filter(({ name }) => name !== "six components, 5 000/s");

test.each(rows)("$name: compiled code stays after the third run", ({ model }) => {
  expect(thrownAway(model)).toEqual([]);
});
