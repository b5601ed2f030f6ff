// The traces decode to exactly the published tables.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadTrace, traceMinutes, traceNames, UnknownTraceError } from "./index.ts";
import type { Trace } from "./index.ts";
import { decodeCounts, decodeTrace } from "./trace.ts";

// Digests of the published tables (LICENCES.md), taken without our code. For calls, the rows without the four identifying
// columns: tail -n +2 INVOCATIONS.csv | cut -d, -f5-, for http only those whose fourth column is http; for durations, the last
// seven columns of the row of the same function, in the same order. Lines joined by line feeds, none at the end; SHA-256.
const PUBLISHED = {
  "azure2019-http": {
    functions: { http: 139 },
    calls: 60_601,
    countsDigest: "7784bd4b068f6b3b5b6d828e9b717952a3df45585afcd9631a210f0dc14a6780",
    durationsDigest: "bcf644b9aa5f2ae58d049bcaab62989fd53ff149d85f143443e1c02ce5b79263",
  },
  "azure2019-500": {
    functions: { event: 14, http: 139, orchestration: 25, others: 1, queue: 69, storage: 5, timer: 247 },
    calls: 3_037_902,
    countsDigest: "4972090e0a2a92362e63396be8a4cca730ea20f32946eb4151801204e6df1cff",
    durationsDigest: "90a2ba87bcf6f5e2eec22811953cfabce3e5654c5d69c1219e995a95aaf949a5",
  },
} as const;

function digest(lines: readonly string[]): string {
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
function callsOf({ functions }: Trace): number {
  return functions.flatMap(({ countsPerMinute }) => countsPerMinute).reduce((sum, count) => sum + count, 0);
}

describe.each(Object.entries(PUBLISHED))("%s", (name, published) => {
  it("has every call of every function in every minute, and no other", async () => {
    const trace = await loadTrace(name);
    expect(callsOf(trace)).toBe(published.calls);
    expect(digest(trace.functions.map(({ countsPerMinute }) => countsPerMinute.join(",")))).toBe(
      published.countsDigest,
    );
    expect([trace.startMinuteOfDay, trace.minutes]).toEqual([480, 480]);
  });

  it("has the published percentiles of every function, which never fall", async () => {
    const { functions } = await loadTrace(name);
    expect(digest(functions.map(({ durationMs }) => durationMs?.values.join(",") ?? ""))).toBe(
      published.durationsDigest,
    );
    for (const { durationMs } of functions) {
      expect(durationMs?.probabilities).toEqual([0, 0.01, 0.25, 0.5, 0.75, 0.99, 1]);
      expect(durationMs?.values).toEqual(durationMs?.values.toSorted((a, b) => a - b));
    }
  });

  it("has the published number of functions by trigger, each with a name of its own", async () => {
    const { functions } = await loadTrace(name);
    const byTrigger: Record<string, number> = {};
    for (const { trigger } of functions) byTrigger[trigger] = (byTrigger[trigger] ?? 0) + 1;
    expect(byTrigger).toEqual(published.functions);
    expect(new Set(functions.map((entry) => entry.name)).size).toBe(functions.length);
  });

  it("says whose it is, and what was changed", async () => {
    const trace = await loadTrace(name);
    expect(trace.licence).toBe("CC BY 4.0");
    expect(trace.citation).toMatch(/Shahrad.*USENIX ATC 2020/);
    expect(trace.changes).not.toBe("");
  });
});

describe("the traces by name", () => {
  it("are as long as is said before they are loaded", async () => {
    for (const name of traceNames) expect(traceMinutes(name)).toBe((await loadTrace(name)).minutes);
    expect(traceMinutes("constructor")).toBe(0);
  });

  it("are those with published digests", () => {
    expect(traceNames).toEqual(Object.keys(PUBLISHED));
  });

  it("share the functions they have in common", async () => {
    const [http, all] = await Promise.all([loadTrace("azure2019-http"), loadTrace("azure2019-500")]);
    expect(http.functions).toEqual(all.functions.filter(({ trigger }) => trigger === "http"));
  });

  it("reject an unknown name, listing those that exist", async () => {
    await expect(loadTrace("azure2021")).rejects.toThrow(UnknownTraceError);
    await expect(loadTrace("constructor")).rejects.toMatchObject({ unknown: { what: "trace", allowed: traceNames } });
  });

  it("are decoded once", async () => {
    expect(await loadTrace("azure2019-http")).toBe(await loadTrace("azure2019-http"));
  });
});

describe("run-length coded counts", () => {
  it("decode to what they were coded from", () => {
    const runs = fc.array(fc.record({ count: fc.nat(5000), times: fc.integer({ min: 1, max: 480 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(runs, (list) => {
        const code = list.map(({ count, times }) => (times === 1 ? `${count}` : `${count}*${times}`)).join(" ");
        expect(decodeCounts(code)).toEqual(
          list.flatMap(({ count, times }) => Array.from({ length: times }, () => count)),
        );
      }),
    );
  });

  it.each(["", "x", "1*", "1*2*3", "-1", "1.5", "1  2", "1,2"])("refuse %o", (code) => {
    expect(() => decodeCounts(code)).toThrow(RangeError);
  });

  it("must fill the trace's minutes", () => {
    const file = {
      name: "t",
      title: "t",
      licence: "l",
      citation: "c",
      source: "s",
      changes: "none",
      startMinuteOfDay: 0,
      minutes: 3,
      durationProbabilities: [0, 1],
    };
    const entry = { name: "http-001-000000", trigger: "http", durationMs: null, counts: "1*2" };
    expect(() => decodeTrace({ ...file, functions: [entry] })).toThrow(/2 minutes, not 3/);
    expect(decodeTrace({ ...file, functions: [{ ...entry, counts: "1*2 4" }] }).functions[0]).toMatchObject({
      countsPerMinute: [1, 1, 4],
      durationMs: null,
    });
  });
});
