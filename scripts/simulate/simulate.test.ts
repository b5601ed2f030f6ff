// The command line as a person uses it: what it prints, where, and how it ends.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const script = fileURLToPath(new URL("../simulate.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "simulate-"));
const scenario = {
  durationS: 60,
  workload: { kind: "poisson", ratePerS: 5 },
  security: { badTokens: { forged: 0.2 } },
};
/** The first run bundles. */
const BUNDLING_MS = 60_000;

function simulate(words: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}
const path = (name: string) => join(folder, name);
function write(name: string, text: string): string {
  writeFileSync(path(name), text);
  return path(name);
}

interface Output {
  readonly scenario: Readonly<Record<string, unknown>>;
  readonly requests: {
    readonly total: number;
    readonly attempts: number;
    readonly recorded: number;
    readonly byOutcome: Readonly<Record<string, number>>;
  };
  readonly functions: readonly { readonly name: string }[];
  readonly notices: readonly { readonly pointer: string; readonly message: string }[];
  readonly run: unknown;
}
const read = (stdout: string) => JSON.parse(stdout) as Output;
function withoutRun(stdout: string): object {
  const { run: _run, ...rest } = read(stdout);
  return rest;
}

beforeAll(() => {
  simulate(["--help"]);
}, BUNDLING_MS);
afterAll(() => rmSync(folder, { recursive: true }));

describe("a run", { timeout: BUNDLING_MS }, () => {
  test("prints one object, the same from a file, from standard input and from its own scenario", () => {
    const fromFile = simulate([write("scenario.json", JSON.stringify(scenario))]);
    expect(fromFile).toMatchObject({ status: 0, stderr: "" });
    expect(Object.keys(read(fromFile.stdout))).toEqual([
      "scenario",
      "requests",
      "coldStarts",
      "latencyMs",
      "instances",
      "cost",
      "functions",
      "server",
      "notices",
      "run",
    ]);
    const fromInput = simulate(["-"], JSON.stringify(scenario));
    const again = simulate(["-"], JSON.stringify(read(fromFile.stdout).scenario));
    expect(withoutRun(fromInput.stdout)).toEqual(withoutRun(fromFile.stdout));
    expect(JSON.stringify(withoutRun(again.stdout))).toBe(JSON.stringify(withoutRun(fromFile.stdout)));
  });
  test("names a trace in the project and runs its functions", () => {
    const { stdout } = simulate(
      ["-"],
      JSON.stringify({ durationS: 600, workload: { kind: "trace", name: "azure2019-http" } }),
    );
    expect(read(stdout).functions.length).toBe(139);
  });
  test("writes a row for each request, with the outcome in words", () => {
    const { status, stdout } = simulate(["-", "--requests", path("requests.csv")], JSON.stringify(scenario));
    const [header, ...rows] = readFileSync(path("requests.csv"), "utf8").trimEnd().split("\n");
    const columns = header.split(",");
    expect([status, columns[0], columns[11]]).toEqual([0, "arrivalUs", "endUs"]);
    expect(rows.every((row) => row.split(",").length === columns.length)).toBe(true);
    const { total, byOutcome } = read(stdout).requests;
    const outcomes = rows.map((row) => row.split(",")[columns.indexOf("outcome")]);
    expect([rows.length, outcomes.filter((each) => each === "unauthorized").length]).toEqual([
      total,
      byOutcome.unauthorized,
    ]);
    const unauthorized = rows[outcomes.indexOf("unauthorized")].split(",");
    expect(unauthorized[columns.indexOf("invokedUs")]).toBe("");
  });
  test("writes traces of all attempts and database calls, whose spans begin within their parents", () => {
    const input = {
      ...scenario,
      client: { retries: 2 },
      database: { callsPerRequest: 2, errorShare: 0.5, maxAttempts: 2 },
    };
    const { stdout } = simulate(["-", `--otlp=${path("traces.json")}`], JSON.stringify(input));
    const { resourceSpans } = JSON.parse(readFileSync(path("traces.json"), "utf8")) as {
      resourceSpans: readonly { scopeSpans: readonly { spans: readonly Span[] }[] }[];
    };
    const spans = resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans));
    const byId = new Map(spans.map((span) => [`${span.traceId}/${span.spanId}`, span]));
    expect(byId.size).toBe(spans.length);
    const { requests } = read(stdout);
    expect(requests.total).toBeLessThanOrEqual(1000);
    expect(spans.filter(({ name }) => name === "attempt").length).toBe(requests.attempts);
    expect(spans.filter(({ name }) => name === "databaseCall").length).toBeGreaterThan(requests.total);
    for (const span of spans) {
      expect(span.traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
      if (span.parentSpanId === "") continue;
      const parent = byId.get(`${span.traceId}/${span.parentSpanId}`);
      expect(BigInt(span.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(parent?.startTimeUnixNano ?? -1));
    }
  });
  test("shows progress on standard error only", () => {
    const { stdout, stderr } = simulate(["-", "--progress"], JSON.stringify(scenario));
    expect(stderr).toMatch(/\[#{40}\] 100 %\n$/);
    expect(read(stdout).requests.total).toBeGreaterThan(0);
  });
});

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

describe("notices", { timeout: BUNDLING_MS }, () => {
  const beyond = {
    ...scenario,
    gateway: { timeoutS: 60 },
    workload: { kind: "trace", countsPerMinute: [10, 10, 10] },
    interventions: [{ atS: 30, set: { "function.timeoutS": 901 } }],
  };
  test("go to standard error, one line each, and into the summary; the run goes on", () => {
    const { status, stdout, stderr } = simulate(["-"], JSON.stringify(beyond));
    const { notices, requests } = read(stdout);
    expect([status, requests.total]).toEqual([0, 10]);
    expect(notices.map(({ pointer }) => pointer)).toEqual([
      "/durationS",
      "/gateway/timeoutS",
      "/interventions/0/set/function.timeoutS",
    ]);
    expect(stderr).toBe(notices.map(({ pointer, message }) => `${pointer}: ${message}\n`).join(""));
    expect(notices[0].message).toMatch(/^10 of 30 calls are played: /);
    expect(notices[1].message).toMatch(/^60 s here; an HTTP API .* 30 s.* \(AWS, .*, 2026\)$/);
  });
  test("are an empty list where there is nothing to tell", () => {
    const { stdout, stderr } = simulate(["-"], JSON.stringify(scenario));
    expect([read(stdout).notices, stderr]).toEqual([[], ""]);
  });
  test("are the same for the scenario that the summary prints", () => {
    const { stdout } = simulate(["-"], JSON.stringify(beyond));
    const again = simulate(["-"], JSON.stringify(read(stdout).scenario));
    expect(read(again.stdout).notices).toEqual(read(stdout).notices);
  });
});

test("a file as Windows PowerShell writes it, in UTF-16 with a mark, is read", { timeout: BUNDLING_MS }, () => {
  writeFileSync(path("utf16.json"), `\ufeff${JSON.stringify(scenario)}`, "utf16le");
  const { status, stderr, stdout } = simulate([path("utf16.json")]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(withoutRun(stdout)).toEqual(withoutRun(simulate(["-"], JSON.stringify(scenario)).stdout));
});

describe("bad input", { timeout: BUNDLING_MS }, () => {
  test.each<[string, readonly string[], string, RegExp]>([
    [
      "each problem on a line",
      ["-"],
      '{"seed":-1,"workload":{"kind":"x"}}',
      /^\/seed: found -1; allowed: .*\n\/workload\/kind: found "x"; allowed: .*\n$/,
    ],
    [
      "broken JSON",
      ["-"],
      '{"seed": 1,\n}',
      /^standard input:2:1: not JSON: found "}"; allowed: a text in quotation marks\n$/,
    ],
    ["nothing", ["-"], "", /^standard input:1:1: not JSON: found the end; allowed: a value\n$/],
    ["no file", [], "", /^found no scenario; allowed: a file, or - for standard input\n$/],
    ["two files", ["a", "b"], "", /^found 2 scenarios, a and b; allowed: one\n$/],
    [
      "a file that is not there",
      [path("none.json")],
      "",
      /none\.json: cannot be read: there is no such file or folder\n$/,
    ],
    ["a folder", [folder], "", /: cannot be read: it is a folder\n$/],
    [
      "an unknown flag",
      ["-", "--fast"],
      "{}",
      /^--fast: found an unknown flag; allowed: --requests FILE, --otlp FILE, --progress, --help\n$/,
    ],
    ["a flag without its file", ["-", "--requests"], "{}", /^--requests: found no file; allowed: --requests FILE\n$/],
    [
      "a file that cannot be written",
      ["-", "--requests", path("no/such/folder.csv")],
      JSON.stringify(scenario),
      /: cannot be written: there is no such file or folder\n$/,
    ],
    [
      "a function that the trace does not have",
      ["-"],
      '{"workload":{"kind":"trace","name":"azure2019-http"},"interventions":[{"atS":1,"set":{"functions.x.memoryMb":512}}]}',
      /^\/interventions\/0\/set\/functions\.x\.memoryMb: found an unknown function, "x"; allowed: .* more\n$/,
    ],
  ])("%s", (_, words, input, line) => {
    const { status, stdout, stderr } = simulate(words, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(line);
  });
});
