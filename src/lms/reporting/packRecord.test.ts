// What a platform keeps of a record: never longer than it may be, whole again but for digits, and no text whatever breaks it.
import fc from "fast-check";
import { expect, it } from "vitest";
import { packRecord, unpackRecord } from "./packRecord.ts";

const curve = fc.record({
  kind: fc.constant("curve"),
  endUs: fc.nat(),
  points: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      value: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    }),
    { maxLength: 61 },
  ),
});
const record = fc.record({
  version: fc.constant(1),
  answers: fc.dictionary(
    fc.string(),
    fc.record({ of: fc.string(), truth: curve, scored: fc.constantFrom("exact", "close", "far", null) }),
  ),
  choices: fc.dictionary(fc.string(), fc.nat(9)),
  notes: fc.dictionary(fc.string(), fc.string()),
});

it("is never longer than it may be", () => {
  fc.assert(
    fc.property(record, fc.integer({ min: 40, max: 8000 }), (given, limit) => {
      const packed = packRecord(given, limit);
      if (packed !== null) expect(packed.length).toBeLessThanOrEqual(limit);
    }),
  );
});

it("holds plain characters alone, as platforms keep them", () => {
  fc.assert(
    fc.property(record, (given) => {
      expect(packRecord(given, Infinity)).toMatch(/^1\.[A-Za-z0-9+/=]+$/);
    }),
  );
});

it("comes back whole, the runs' curves to six digits at the least that there is room for", () => {
  const close = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, each: unknown) =>
      typeof each === "number" ? Number(each.toPrecision(6)) : each,
    );
  fc.assert(
    fc.property(record, (given) => {
      expect(close(unpackRecord(packRecord(given, Infinity) ?? ""))).toEqual(close(given));
    }),
  );
});

it("keeps what the reader said to the last digit", () => {
  const given = {
    answers: {
      a: { answer: { kind: "number", value: 0.123456789012345 }, truth: { points: [{ at: 1 / 3, value: 1 / 3 }] } },
    },
  };
  expect(unpackRecord(packRecord(given, Infinity) ?? "")).toEqual({
    answers: {
      a: {
        answer: { kind: "number", value: 0.123456789012345 },
        truth: { points: [{ at: 0.333333, value: 0.333333 }] },
      },
    },
  });
});

it("takes no other text for one, and never throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `1.${text}`),
        fc.base64String().map((text) => `1.${text}`),
      ),
      (text) => {
        const found = unpackRecord(text);
        if (!text.startsWith("1.")) expect(found).toBeNull();
      },
    ),
  );
});
