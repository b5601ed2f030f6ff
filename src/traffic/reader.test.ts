// What is written in any form is read back the same, in whatever order and pieces it comes; no text makes the reader throw or lose count.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atOnce } from "#scenario";
import { FORMS, type Form } from "./forms.ts";
import { createReader } from "./reader.ts";
import type { Traffic } from "./traffic.ts";

/** @param size of the pieces that the text comes in */
function read(text: string, form: Form | null = null, size = 7): Traffic {
  const reader = createReader(form);
  for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size));
  return atOnce(reader.end());
}

const START_MS = Date.UTC(2026, 10, 29, 10, 15, 32);
const request = fc.record({
  afterMs: fc.integer({ min: 0, max: 86_400_000 }),
  durationMs: fc.integer({ min: 0, max: 900_000 }).map((value) => value / 100),
  initMs: fc.option(fc.integer({ min: 1, max: 1_000_000 }).map((value) => value / 100)),
});
type Request = typeof request extends fc.Arbitrary<infer Value> ? Value : never;
const requests = fc.array(request, { minLength: 3, maxLength: 40 });

const iso = (ms: number) => new Date(ms).toISOString();
const reported = ({ durationMs, initMs }: Request) =>
  `REPORT RequestId: 3f6c1f2e-9a77-4c59-b9a5-2f1a6f0c7ad2\tDuration: ${durationMs.toFixed(2)} ms\tBilled Duration: ${Math.ceil(durationMs)} ms\t` +
  `Memory Size: 512 MB\tMax Memory Used: 101 MB${initMs === null ? "" : `\tInit Duration: ${initMs.toFixed(2)} ms`}\t`;

/** How each form writes a request that arrives at this moment. */
const writers: Readonly<Record<string, readonly [Form, (atMs: number, each: Request) => string]>> = {
  "epoch seconds": ["times", (atMs) => (atMs / 1000).toFixed(3)],
  "epoch milliseconds": ["times", (atMs) => String(atMs)],
  "ISO 8601": ["times", iso],
  "ISO 8601 of another zone": ["times", (atMs) => iso(atMs + 7_200_000).replace("Z", "+02:00")],
  "seconds from the start": [
    "timesAndDurations",
    (atMs, { durationMs }) => `${(atMs - START_MS) / 1000};${durationMs}`,
  ],
  "times and durations": ["timesAndDurations", (atMs, { durationMs }) => `${iso(atMs)},${durationMs}`],
  "REPORT lines": ["reports", (atMs, each) => `${iso(endMs(atMs, each))} ${reported(each)}`],
  "REPORT lines as CSV": ["reports", (atMs, each) => `${Math.round(endMs(atMs, each))},"${reported(each)}\n"`],
};

const endMs = (atMs: number, { durationMs, initMs }: Request) => atMs + durationMs + (initMs ?? 0);
const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

describe("requests, each at its own moment", () => {
  for (const [name, [form, write]] of Object.entries(writers)) {
    it(`as ${name}: moments, durations and starts come back, in any order and pieces`, () => {
      fc.assert(
        fc.property(requests, fc.integer({ min: 1, max: 300 }), (all, size) => {
          const traffic = read(all.map((each) => write(START_MS + each.afterMs, each)).join("\r\n"), form, size);
          expect(traffic).toMatchObject({ form, requests: all.length, problemCount: 0 });
          const first = Math.min(...all.map(({ afterMs }) => afterMs));
          const toldMs = [...(traffic.arrivals?.timesS ?? [])].map((timeS) => timeS * 1000);
          // An ISO time ends at the millisecond, and REPORT lines are written at the end.
          const within = form === "reports" ? 1.1 : 0.001;
          ascending(all.map(({ afterMs }) => afterMs - first)).forEach((ms, index) =>
            expect(Math.abs(toldMs[index] - ms)).toBeLessThanOrEqual(within),
          );
          const durations = form === "times" ? [] : all.map(({ durationMs }) => durationMs);
          expect([...(traffic.durationsMs ?? [])]).toEqual(ascending(durations));
          const inits = form === "reports" ? all.flatMap(({ initMs }) => (initMs === null ? [] : [initMs])) : [];
          expect([...(traffic.initsMs ?? [])]).toEqual(ascending(inits));
          expect(traffic.memories).toEqual(form === "reports" ? [{ memoryMb: 512, requests: all.length }] : []);
        }),
      );
    });

    it(`as ${name}: recognised by itself, and the same whatever the order of the lines`, () => {
      fc.assert(
        fc.property(requests, fc.infiniteStream(fc.nat()), (all, keys) => {
          const lines = all.map((each) => write(START_MS + each.afterMs, each));
          const keyed = lines.map((line) => [keys.next().value, line] as const);
          const shuffled = keyed.toSorted(([one], [other]) => one - other).map(([, line]) => line);
          const known = read(lines.join("\n"), form);
          expect(read(shuffled.join("\n"), form)).toEqual(known);
          if (name !== "seconds from the start") expect(read(lines.join("\n"))).toEqual(known);
        }),
      );
    });
  }

  it("as an access log: whole seconds, in any zone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 86_400 }), { minLength: 1 }), (all) => {
        const at = (afterS: number) => new Date(START_MS + 7_200_000 + afterS * 1000);
        const line = (afterS: number) =>
          `203.0.113.9 - - [${String(at(afterS).getUTCDate())}/${["Nov", "Dec"][at(afterS).getUTCMonth() - 10]}/2026:` +
          `${iso(at(afterS).getTime()).slice(11, 19)} +0200] "GET /orders HTTP/1.1" 200 512`;
        const traffic = read(all.map(line).join("\n"));
        const first = Math.min(...all);
        expect(traffic).toMatchObject({ form: "accessLog", problemCount: 0, fromMs: START_MS + first * 1000 });
        expect([...(traffic.arrivals?.timesS ?? [])]).toEqual(ascending(all.map((afterS) => afterS - first)));
      }),
    );
  });
});

describe("REPORT lines", () => {
  it("are kept by memory size: durations, the same with initialisation, and what they say is billed", () => {
    const line = (durationMs: number, billedMs: number, memoryMb: number, initMs?: number) =>
      `REPORT RequestId: 3f6c1f2e-9a77-4c59-b9a5-2f1a6f0c7ad2\tDuration: ${durationMs} ms\tBilled Duration: ${billedMs} ms\t` +
      `Memory Size: ${memoryMb} MB\tMax Memory Used: 101 MB${initMs === undefined ? "" : `\tInit Duration: ${initMs} ms`}\t`;
    const { reported } = read([line(12.34, 113, 512, 100.66), line(7.1, 8, 512), line(3, 3, 128)].join("\n"));
    expect(reported.map(({ memoryMb, billedMs }) => ({ memoryMb, billedMs }))).toEqual([
      { memoryMb: 512, billedMs: 121 },
      { memoryMb: 128, billedMs: 3 },
    ]);
    expect([...reported[0].durationsMs]).toEqual([7.1, 12.34]);
    expect([...reported[0].withInitMs]).toEqual([7.1, 113]);
  });

  it("that leave out memory or what is billed say so", () => {
    const { reported } = read("REPORT RequestId: 3f6c1f2e-9a77-4c59-b9a5-2f1a6f0c7ad2 Duration: 5.00 ms");
    expect(reported).toMatchObject([{ memoryMb: null, billedMs: null }]);
  });
});

describe("counts a minute", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 2, maxLength: 200 });

  it("line by line, with a head or without", () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (all, headed) => {
        const traffic = read((headed ? "requests\n" : "") + all.join("\n"));
        expect(traffic).toMatchObject({ form: "counts", countsPerMinute: all, lengthS: 60 * all.length });
        expect(traffic.requests).toBe(all.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it("beside their minutes: as ISO 8601, epoch seconds, or numbered", () => {
    const minute = (index: number) => Math.floor(START_MS / 60_000) * 60_000 + index * 60_000;
    const times = [(index: number) => iso(minute(index)), (index: number) => String(minute(index) / 1000), String];
    fc.assert(
      fc.property(counts, fc.constantFrom(...times), fc.boolean(), (all, time, backwards) => {
        const lines = all.map((count, index) => `${time(index)},${count}`);
        const traffic = read((backwards ? lines.toReversed() : lines).join("\n"));
        expect(traffic).toMatchObject({ form: "timesAndCounts", countsPerMinute: all, problemCount: 0 });
      }),
    );
  });

  it("a minute that is left out counted nothing; a count for five minutes is spread over them", () => {
    expect(read("10:00,7\n10:01,3\n10:04,2").countsPerMinute).toEqual([7, 3, 0, 0, 2]);
    const spread = read("time,Invocations\n2026-11-29T10:00:00Z,7\n2026-11-29T10:05:00Z,5\n2026-11-29T10:20:00Z,1");
    expect(spread).toMatchObject({ minutesPerCount: 5, requests: 13 });
    expect(spread.countsPerMinute?.slice(0, 10)).toEqual([2, 2, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(spread.countsPerMinute).toHaveLength(25);
  });
});

describe("what is not understood", () => {
  it("never throws, and every line is counted once", () => {
    const token = fc.constantFrom(
      ...["\n", "\r\n", ",", ";", "\t", "REPORT RequestId: a ", "Duration: 1 ms", "[29/Nov/2026:10:15:32 +0000]"],
      ...["1764411332", "2026-11-29T10:15:32Z", "10:15", "time,count", '"', "-1", "1e9", "\u0000", "NaN"],
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(token).map((tokens) => tokens.join("")),
    );
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...FORMS)), fc.integer({ min: 1, max: 50 }), (given, form, size) => {
        const traffic = read(given, form, size);
        const lines = given === "" ? 0 : given.replace(/\n$/, "").split("\n").length;
        expect(traffic.lines).toBe(lines);
        expect(traffic.problems.length).toBe(Math.min(10, traffic.problemCount));
      }),
      { numRuns: 300 },
    );
  });

  it("is told with its line, and does not spoil the others", () => {
    const traffic = read(
      "time,durationMs\n2026-11-29T10:15:32Z,12\nsoon,9\n\n2026-11-29T10:15:33Z,long\n2026-11-29T10:15:34Z,7",
    );
    expect(traffic).toMatchObject({ form: "timesAndDurations", requests: 2, lines: 6, passedOver: 2, problemCount: 2 });
    expect(traffic.problems).toEqual([
      { line: 3, found: "soon", expected: "time" },
      { line: 5, found: "long", expected: "duration" },
    ]);
  });

  it("is a date that no calendar has", () => {
    const dates = ["2026-02-28T00:00:00Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-03-01T24:00:00Z"];
    const traffic = read([...dates, "2026-03-01"].join("\n"), "times");
    expect(traffic.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it("is a text of no form, and a file that is no text", () => {
    expect(read("Dear all,\nthe numbers follow.\n")).toMatchObject({ form: null, problemCount: 2, requests: 0 });
    const endless = read("x".repeat(250_000), null, 65_536);
    expect(endless).toMatchObject({ form: null, problemCount: 1, requests: 0 });
    expect(endless.problems[0].expected).toBe("shorterLine");
  });

  it("is a time from the start among times of a calendar", () => {
    const traffic = read("2026-11-29T10:15:32Z\n12\n2026-11-29T10:15:33Z");
    expect(traffic.problems).toEqual([{ line: 2, found: "12", expected: "sameTime" }]);
    expect(traffic.requests).toBe(2);
  });
});

describe("a log with REPORT lines", () => {
  const report =
    "REPORT RequestId: 1b1c\tDuration: 12.50 ms\tBilled Duration: 13 ms\tMemory Size: 256 MB\tMax Memory Used: 90 MB\t";

  it("passes over its other lines, however many come first", () => {
    const other = "2026-11-29T10:15:32.000Z\t1b1c\tINFO\tplaced order 17\n".repeat(1500);
    const traffic = read(`${other}2026-11-29T10:15:32.000Z ${report}\n`, null, 4096);
    expect(traffic).toMatchObject({ form: "reports", requests: 1, passedOver: 1500, problemCount: 0 });
  });

  it("without times tells how long, not when", () => {
    const traffic = read(`${report}\n${report}`);
    expect(traffic).toMatchObject({ requests: 2, arrivals: null, countsPerMinute: null });
    expect([...(traffic.durationsMs ?? [])]).toEqual([12.5, 12.5]);
  });

  it("with some times only, says how many have none", () => {
    const traffic = read(`1764411332000,"${report}\n${report}`);
    expect(traffic).toMatchObject({ requests: 1, dropped: { withoutTime: 1 }, fromMs: 1_764_411_331_987.5 });
  });

  it("as a log event in JSON, and with spaces for its tabs", () => {
    const event = `{"timestamp": 1764411332000, "message": "${report.replaceAll("\t", String.raw`\t`)}"}`;
    expect(read(event)).toMatchObject({ requests: 1, problemCount: 0, memories: [{ memoryMb: 256, requests: 1 }] });
    expect(read(`1764411332000 ${report.replaceAll("\t", " ")}`)).toMatchObject({ requests: 1, problemCount: 0 });
  });
});
