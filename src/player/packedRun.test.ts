// What arrives is the run that was sent; what the engine keeps for its other runs stays with it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestColumns, Run } from "#engine";
import { indexRun } from "./moment/index.ts";
import { buffersOf, packRun, unpackRun } from "./packedRun.ts";
import { realRun } from "./testing/runs.ts";

/** Hands a run over as the worker does. */
function handOver(run: Run) {
  const packed = packRun(run);
  const indices = indexRun(run);
  const sent = structuredClone({ ...packed, indices }, { transfer: buffersOf(packed.run, indices) });
  return { ...sent, run: unpackRun(sent) };
}

/** The run as an engine may give it: columns that say the same are one array, constant ones are views of a longer one. */
function shared(run: Run): Run {
  const requests = { ...run.requests };
  const names = (Object.keys(requests) as (keyof RequestColumns)[]).filter((name) => name !== "rows");
  const constantColumns = names.filter((name) => {
    const column = requests[name];
    return run.constantColumns.includes(name) || (column.length > 0 && column.every((value) => value === column[0]));
  });
  for (const name of names) {
    const column = requests[name];
    if (constantColumns.includes(name)) {
      const longer = new (column.constructor as new (length: number) => typeof column)(column.length + 100);
      Object.assign(requests, { [name]: longer.fill(column[0]).subarray(0, column.length) });
      continue;
    }
    const same = names.find((other) => {
      const one = requests[other];
      return one.constructor === column.constructor && one.every((value, row) => value === column[row]);
    });
    if (same) Object.assign(requests, { [name]: requests[same] });
  }
  return { ...run, requests, constantColumns };
}

const enabled = fc.record({ enabled: fc.boolean() });
const changes = fc.record({
  durationS: fc.integer({ min: 1, max: 30 }),
  webServer: enabled,
  gateway: enabled,
  security: enabled,
  database: enabled,
  recordLimit: fc.constantFrom(0, 20, 1000),
  client: fc.record({ networkMs: fc.constantFrom(0, 40), retries: fc.integer({ min: 0, max: 1 }) }),
  function: fc.record({ errorShare: fc.constantFrom(0, 0.3), maxConcurrency: fc.constantFrom(1, 1000) }),
}) satisfies fc.Arbitrary<Parameters<typeof realRun>[0]>;

test("a run arrives as it was, its buffers handed over and not copied", () => {
  const { run } = realRun();
  const expected = structuredClone(run);
  expect(handOver(run).run).toEqual(expected);
  expect(run.requests.arrivalUs.byteLength).toBe(0);
});

describe("a run whose columns are shared and constant", () => {
  test("arrives as it was; what is constant stays with the sender", () => {
    const { run } = realRun({ security: { enabled: false }, database: { enabled: false } });
    const given = shared(run);
    const { constantColumns, ...expected } = structuredClone(given);
    expect(constantColumns).toEqual(expect.arrayContaining(["securityUs", "databaseUs", "token", "version"]));
    const { run: arrived } = handOver(given);
    expect(arrived).toMatchObject(expected);
    expect(given.requests.securityUs.length).toBe(expected.requests.rows);
    expect(given.requests.securityUs[0]).toBe(-1);
    expect(given.requests.arrivalUs.byteLength).toBe(0);
  });

  test("hands each buffer over once, and none that is constant", () => {
    const { run } = realRun({ webServer: { enabled: false } });
    const given = shared(run);
    expect(given.requests.sentUs).toBe(given.requests.arrivalUs);
    const buffers = buffersOf(packRun(given).run, indexRun(given));
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(buffers).toContain(given.requests.arrivalUs.buffer);
    expect(buffers).not.toContain(given.requests.pageEndUs.buffer);
    for (const column of [given.instances.startedUs, given.series.busy]) expect(buffers).toContain(column.buffer);
  });

  test("takes one array for all runs on the page, as long as the longest", () => {
    const short = handOver(shared(realRun({ durationS: 10 }).run)).run.requests;
    const long = handOver(shared(realRun({ durationS: 60 }).run)).run.requests;
    const again = handOver(shared(realRun({ durationS: 10 }).run)).run.requests;
    expect(again.version).toEqual(short.version);
    expect(again.version.buffer).toBe(long.version.buffer);
  });

  test("is indexed and arrives as if each column were its own, whatever the model", () => {
    fc.assert(
      fc.property(changes, (changed) => {
        const { run } = realRun(changed);
        const expected = { run: structuredClone(run), indices: indexRun(run) };
        const { run: arrived, indices } = handOver(shared(run));
        expect({ run: { ...arrived, constantColumns: run.constantColumns }, indices }).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
