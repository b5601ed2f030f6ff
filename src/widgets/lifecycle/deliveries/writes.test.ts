// At least once: as many rows as the handler ran, or one, whatever the deliveries.
import { describe, expect, it } from "vitest";
import { played } from "../testing/played.ts";
import { rowsWrittenEachTime, rowsWrittenOnce, writesOf } from "./writes.ts";

describe.each([
  ["upload", "duplicate", 2],
  ["queue", "duplicate", 2],
  ["schedule", "deadLettered", 3],
  ["queue", "warm", 1],
] as const)("%s, %s", (trigger, how, runs) => {
  it(`leaves ${runs} rows with a handler that writes each time, and one with an idempotent one`, async () => {
    const { trace } = await played(trigger, how);
    const writes = writesOf(trace);
    expect(rowsWrittenEachTime(trace, writes)).toHaveLength(runs);
    expect(new Set(rowsWrittenEachTime(trace, writes).map(({ key }) => key)).size).toBe(runs);
    expect(rowsWrittenOnce(trace, writes)).toHaveLength(1);
    expect(rowsWrittenOnce(trace, writes)[0].by).toEqual(writes[0]);
  });
});
