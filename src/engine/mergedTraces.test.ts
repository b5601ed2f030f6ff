// Traces merged minute by minute arrive as if each stream's minute were sorted by itself, and the streams merged request by request.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDrawKeys, drawBits, FOR, uniformOf } from "./kernel/draws.ts";
import { mergeTraces, nextPlace } from "./mergedTraces.ts";

const MINUTE_US = 60_000_000;

type Arrival = readonly [timeUs: number, stream: number, number: number];

function merged(seed: number, first: number, counts: readonly (readonly number[])[]): Arrival[] {
  const keys = createDrawKeys(seed, first + counts.length);
  const traces = mergeTraces(first, counts);
  const all: Arrival[] = [];
  for (let place = nextPlace(traces, keys); place >= 0; place = nextPlace(traces, keys)) {
    const stream = traces.streams[place];
    all.push([traces.timesUs[place], stream, traces.arrived[stream] - 1]);
  }
  return all;
}

function oneByOne(seed: number, first: number, counts: readonly (readonly number[])[]): Arrival[] {
  const keys = createDrawKeys(seed, first + counts.length);
  const all = counts.flatMap((minutes, stream) => {
    let drawn = 0;
    const timesUs = minutes.flatMap((count, minute) =>
      Array.from({ length: count }, () => {
        const share = uniformOf(drawBits(keys, FOR.gap, first + stream, drawn++, 0));
        return minute * MINUTE_US + Math.floor(share * MINUTE_US);
      }).toSorted((a, b) => a - b),
    );
    return timesUs.map((timeUs, number): Arrival => [timeUs, stream, number]);
  });
  return all.toSorted(([a, ofA, i], [b, ofB, k]) => a - b || ofA - ofB || i - k);
}

const minutes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });

test("whatever the counts, and however many minutes each has", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(3), fc.array(minutes, { minLength: 1, maxLength: 6 }), (seed, first, counts) => {
      expect(merged(seed, first, counts)).toEqual(oneByOne(seed, first, counts));
    }),
  );
});

test("at the same microsecond, in order of streams", () => {
  const counts = Array.from({ length: 20 }, () => [2500]);
  const all = merged(5, 0, counts);
  const ties = all.filter(([timeUs], k) => k > 0 && timeUs === all[k - 1][0]);
  expect(ties.length).toBeGreaterThan(5);
  expect(all).toEqual(oneByOne(5, 0, counts));
});
