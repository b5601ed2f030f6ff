// The time scale: monotonous, whole, and with its long pauses shortened.
import { describe, expect, it, test } from "vitest";
import { tracesOfMany } from "./testing/many.ts";
import { traced } from "./testing/traced.ts";
import { linearScale, timeScaleOf } from "./timeScale.ts";

describe("a scale over any trace", () => {
  it("runs from 0 to 1 without going back, and ticks lie within", () => {
    for (const trace of tracesOfMany()) {
      const { shareOf, ticks, fromUs, toUs } = timeScaleOf(trace);
      const times = [fromUs, ...trace.spans.flatMap(({ startUs, endUs }) => [startUs, endUs]), toUs];
      const shares = times.toSorted((a, b) => a - b).map(shareOf);
      expect(shares.every((share, place) => place === 0 || share >= shares[place - 1])).toBe(true);
      expect(shareOf(fromUs)).toBe(0);
      expect(shareOf(toUs)).toBeCloseTo(toUs > fromUs ? 1 : 0, 9);
      expect(ticks.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
    }
  });
});

test("pauses of minutes leave room for milliseconds", () => {
  const { traces } = traced([0], {
    trigger: "upload",
    client: { networkMs: 20 },
    function: { waitMs: 100, errorShare: 1 },
  });
  const scale = timeScaleOf(traces[0]);
  const handler = traces[0].spans.find(({ kind }) => kind === "handlerWait");
  expect(scale.breaks.map(({ startUs, endUs }) => Math.round((endUs - startUs) / 1e6))).toEqual([60, 120]);
  expect(handler && scale.shareOf(handler.endUs) - scale.shareOf(handler.startUs)).toBeGreaterThan(0.2);
});

test("a call that hangs for half a minute leaves room for all else, and says how long it was", () => {
  const { traces } = traced([0], {
    client: { networkMs: 20 },
    gateway: { timeoutS: 29 },
    function: { waitMs: 40_000, timeoutS: 60 },
  });
  const { breaks, shareOf } = timeScaleOf(traces[0]);
  const shares = traces[0].spans
    .filter(({ startUs, endUs }) => endUs - startUs > 1000)
    .map(({ startUs, endUs }) => shareOf(endUs) - shareOf(startUs));
  expect(breaks.length).toBeGreaterThan(0);
  expect(breaks.every(({ pause, drawnUs, startUs, endUs }) => !pause && drawnUs < endUs - startUs)).toBe(true);
  expect(Math.min(...shares)).toBeGreaterThan(0.01);
});

test("where nothing is far longer than the rest, time is true throughout", () => {
  const { traces } = traced([0], { client: { networkMs: 20 }, function: { waitMs: 100 } });
  const { breaks, shareOf, fromUs, toUs } = timeScaleOf(traces[0]);
  expect(breaks).toEqual([]);
  expect(shareOf((fromUs + toUs) / 2)).toBeCloseTo(0.5, 9);
});

test("a shared scale is linear", () => {
  expect([0, 250, 1000].map(linearScale(0, 1000).shareOf)).toEqual([0, 0.25, 1]);
  expect(linearScale(0, 1_000_000).ticks.map(({ timeUs }) => timeUs / 1000)).toEqual([0, 200, 400, 600, 800, 1000]);
});
