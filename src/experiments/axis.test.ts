// Values of a sweep: what a range and a list mean, and that no text is taken for what it is not.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readAxis, spread } from "./axis.ts";

const valuesOf = (text: string) => {
  const read = readAxis(text);
  return read.ok ? read.axis.values : read;
};

it("reads a list, in order and each once, and a range with as many values as asked for", () => {
  expect(readAxis("functions.a.b.memoryMb=512,128,512")).toEqual({
    ok: true,
    axis: { path: "functions.a.b.memoryMb", values: [128, 512] },
  });
  expect(valuesOf("x=0..1/5")).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(valuesOf("x=1..1000/4")).toEqual([1, 10, 100, 1000]);
  expect(valuesOf("x=-2..2/3")).toEqual([-2, 0, 2]);
  expect(valuesOf("function.memoryMb=128..3008")).toHaveLength(8);
});

it("goes from end to end in ascending order, whatever the range", () => {
  const ends = fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(ends, fc.integer({ min: 2, max: 100 }), ([from, length], count) => {
      const to = from + length;
      const values = spread(from, to, count);
      expect([values[0], values.at(-1)]).toEqual([from, to]);
      expect(values.length).toBeLessThanOrEqual(count);
      expect(values.every((value, index) => index === 0 || value > values[index - 1])).toBe(true);
    }),
  );
});

it.each([
  "",
  "=1..2",
  "x",
  "x=",
  "x=1..",
  "x=..2",
  "x=2..1",
  "x=1..1",
  "x=a..b",
  "x=1,,2",
  "x=1..2/1",
  "x=1..2/101",
  "x=0x10",
])("refuses %j and says what is allowed", (text) => {
  const read = readAxis(text);
  expect(read.ok || read.allowed).not.toBe(true);
});
