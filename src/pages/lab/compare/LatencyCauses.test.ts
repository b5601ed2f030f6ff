// The sentence on the cause: the part that differs most in the direction of the whole, and how much of it that is.
import "#messages/labCompare";
import { expect, it } from "vitest";
import { LATENCY_PARTS, type LatencyParts } from "#experiments";
import { causeOf } from "./LatencyCauses.tsx";

const parts = (given: Partial<LatencyParts["mean"]>): LatencyParts["mean"] => ({
  ...(Object.fromEntries(LATENCY_PARTS.map((part) => [part, 0])) as LatencyParts["mean"]),
  ...given,
});

const plain = (text: string) => text.replaceAll(/\s/g, " ");

it("names the component that made most of the difference, not one that went the other way", () => {
  const before = parts({ handler: 200, database: 10, coldStart: 5 });
  const after = parts({ handler: 120, database: 40, coldStart: 3 });
  expect(plain(causeOf("mean", before, after))).toBe(
    "Mean request: 52 ms shorter, above all by Function: handler (−80 ms).",
  );
  expect(plain(causeOf("slowest", after, before))).toContain("longer, above all by Function: handler (+80 ms).");
});

it("says that nothing differs where nothing does", () => {
  const same = parts({ handler: 200 });
  expect(causeOf("mean", same, parts({ handler: 200.001 }))).toBe("Mean request: as long as before.");
});
