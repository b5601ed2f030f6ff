// The command line of sweeps as a person uses it: its figures are those of single runs, and bad input is told in lines.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { simulate } from "#engine";
import { figuresOf } from "#experiments";
import { parseScenario, resolve } from "#scenario";

const script = fileURLToPath(new URL("../sweep.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sweep-"));
const scenario = { durationS: 600, workload: { kind: "poisson", ratePerS: 2 }, function: { keepAliveS: 60 } };

afterAll(() => rmSync(folder, { recursive: true }));

function sweep(words: readonly string[], input = JSON.stringify(scenario)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

function single(given: object) {
  const parsed = parseScenario(given);
  if (!parsed.ok) throw new Error("not a scenario");
  return figuresOf(simulate(resolve(parsed.scenario, null)).summary);
}

it("prints the figures of single runs, to the digit, and writes them as a table", () => {
  const csv = join(folder, "sweep.csv");
  const vary = ["--vary", "function.memoryMb=128,1024", "--vary=workload.ratePerS=1..2/2"];
  const { status, stdout } = sweep(["-", ...vary, "--seeds", "2", "--goal", "p95Ms<=100000", "--csv", csv]);
  expect(status).toBe(0);
  const { points, seeds, cheapest } = JSON.parse(stdout) as {
    points: { values: number[]; runs: object[] }[];
    seeds: number[];
    cheapest: { values: number[] };
  };
  expect(points.map(({ values }) => values)).toEqual(
    [128, 1024].flatMap((memory) => [1, 2].map((rate) => [memory, rate])),
  );
  for (const { values, runs } of points) {
    const alone = seeds.map((seed) =>
      single({
        ...scenario,
        seed,
        workload: { kind: "poisson", ratePerS: values[1] },
        function: { keepAliveS: 60, memoryMb: values[0] },
      }),
    );
    expect(runs).toEqual(alone);
  }
  expect(cheapest.values).toHaveLength(2);
  expect(readFileSync(csv, "utf8").split("\r\n")).toHaveLength(10);
}, 60_000);

it("tells in a line each what it cannot do, and ends with code 2", () => {
  const { status, stdout, stderr } = sweep([
    "-",
    "--vary",
    "function.memory=1..2",
    "--vary",
    "x",
    "--seeds=many",
    "--speed",
  ]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^--speed: found an unknown flag/),
    expect.stringMatching(/^--vary x: found x; allowed: PATH=/),
    expect.stringMatching(/^--seeds: found many/),
  ]);
  const unknown = sweep(["-", "--vary", "function.memory=1..2"]);
  expect(unknown.stderr).toMatch(
    /^function\.memory: found no such setting; allowed: a path such as function\.memoryMb/,
  );
  expect(unknown.status).toBe(2);
});
