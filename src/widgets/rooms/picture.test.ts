// Where requests are drawn: pure functions of the record, t and the speed.

import { beforeAll, describe, expect, it } from "vitest";
import type { Pace } from "#player";
import { CROSSING_S, roundUp } from "./flow.ts";
import { lanesOf } from "./lanes.ts";
import { layoutFor } from "./layout.ts";
import { createPicture, type Picture, type Tempo } from "./picture.ts";
import { LOOK, nearestRow } from "./spots.ts";
import { play, type Played } from "./testing/index.ts";

const layout = layoutFor(1440);
const steady = (speed: number): Pace => ({
  advance: (timeUs, wallS) => timeUs + wallS * speed * 1e6,
  wallSAt: (timeUs) => timeUs / (speed * 1e6),
  speedAt: () => speed,
});
const PAUSED: Tempo = { playing: false, pace: steady(60), steps: false };
const FAST: Tempo = { ...PAUSED, playing: true };
const REAL_TIME: Tempo = { ...FAST, pace: steady(1) };

let played: Played;
let picture: Picture;

function spotsAt(tUs: number, tempo: Tempo, selectedRow: number | null = null): string[] {
  picture.update(tUs, tempo, selectedRow);
  const { count, row, x, y, look } = picture.spots;
  return Array.from({ length: count }, (_, i) => `${row[i]} ${x[i].toFixed(3)} ${y[i].toFixed(3)} ${look[i]}`);
}

beforeAll(async () => {
  played = await play({
    durationS: 120,
    workload: { kind: "poisson", ratePerS: 30 },
    client: { networkMs: 200 },
    gateway: { ratePerS: 25, burst: 20 },
    security: { badTokens: { forged: 0.05 } },
    function: { waitMs: 500, errorShare: 0.05 },
    database: { latencyMs: 100 },
  });
  const { model } = played.player.getState();
  if (!model) throw new Error("no model");
  picture = createPicture(played.moment, model, layout, lanesOf(layout).lanes);
});

describe("the picture", () => {
  it("shows each request under way at its true place while paused", () => {
    const tUs = 60_123_456;
    spotsAt(tUs, PAUSED);
    expect(picture.mode).toBe("true");
    expect(picture.oneIn).toBe(1);
    expect([...picture.spots.row.subarray(0, picture.spots.count)]).toEqual([...played.moment.inFlightRows(tUs)]);
  });

  it("is the same whenever it is asked for, wherever the clock has been", () => {
    for (const tempo of [PAUSED, FAST, REAL_TIME]) {
      const before = spotsAt(50e6, tempo);
      spotsAt(90e6, FAST);
      spotsAt(10e6, PAUSED);
      expect(spotsAt(50e6, tempo)).toEqual(before);
    }
  });

  it("flows when a trip would be over within half a second, and says how many it shows", () => {
    spotsAt(60e6, FAST);
    expect(picture.mode).toBe("flow");
    expect(picture.oneIn).toBeGreaterThan(1);
    const shown = picture.spots.row.subarray(0, picture.spots.count);
    expect(shown.length).toBeGreaterThan(10);
    expect([...shown].every((row) => row % picture.oneIn === 0)).toBe(true);
    spotsAt(60e6, REAL_TIME);
    expect(picture.mode).toBe("true");
  });

  it("flows at auto, too, as long on the wall for each request, wherever the clock slows down", async () => {
    const sale = await play({
      durationS: 3600,
      workload: { kind: "bursts", baseRatePerS: 2, burstRatePerS: 20, everyS: 1800, lengthS: 120 },
      function: { keepAliveS: 60 },
    });
    const { model } = sale.player.getState();
    if (!model) throw new Error("no model");
    const { pace } = sale.player.clock;
    const { arrivalUs } = sale.moment.run.requests;
    const auto = createPicture(sale.moment, model, layout, lanesOf(layout).lanes);
    const speeds = new Set<number>();
    const counts = new Set<number>();
    for (let tUs = 300e6; tUs < 3600e6; tUs += 77e6) {
      auto.update(tUs, { playing: true, pace, steps: false }, null);
      expect(auto.mode).toBe("flow");
      speeds.add(pace.speedAt(tUs));
      counts.add(auto.oneIn);
      const sinceS = Array.from(
        auto.spots.row.subarray(0, auto.spots.count),
        (row) => pace.wallSAt(tUs) - pace.wallSAt(arrivalUs[row]),
      );
      expect(sinceS.every((seconds) => seconds >= 0 && seconds <= CROSSING_S)).toBe(true);
      expect(Math.max(...sinceS) - Math.min(...sinceS)).toBeGreaterThan(CROSSING_S / 2);
    }
    expect(Math.max(...speeds) / Math.min(...speeds)).toBeGreaterThan(2);
    expect(counts.size).toBe(1);
  });

  it("never flows under reduced motion, and moves by steps", () => {
    const steps = { ...FAST, steps: true };
    spotsAt(60e6, steps);
    expect(picture.mode).toBe("true");
    const places = new Set(
      spotsAt(60e6, steps)
        .filter((spot) => !spot.endsWith(String(LOOK.inside)))
        .map((spot) => spot.split(" ").slice(1, 3).join()),
    );
    expect(places.size).toBeLessThan(14);
  });

  it("shows the selected request though it is not in the sample", () => {
    picture.update(60e6, FAST, null);
    const row = played.moment.arrivedBy(58e6);
    const other = row % picture.oneIn === 0 ? row + 1 : row;
    spotsAt(played.moment.run.requests.arrivalUs[other] + 2e6, FAST, other);
    expect([...picture.spots.row.subarray(0, picture.spots.count)]).toContain(other);
  });

  it("keeps every request within the diagram, and turned-back ones failed", () => {
    const { requests } = played.moment.run;
    let failed = 0;
    for (let tUs = 1e6; tUs < 110e6; tUs += 777_777) {
      for (const tempo of [PAUSED, FAST]) {
        picture.update(tUs, tempo, null);
        const { count, row, x, y, look } = picture.spots;
        for (let i = 0; i < count; i++) {
          expect(x[i] >= 0 && x[i] <= layout.width && y[i] >= 0 && y[i] <= layout.height).toBe(true);
          if (look[i] !== LOOK.failed) continue;
          failed++;
          expect(requests.outcome[row[i]]).not.toBe(0);
        }
      }
    }
    expect(failed).toBeGreaterThan(100);
  });

  it("picks the nearest within reach", () => {
    picture.update(60e6, PAUSED, null);
    const { spots } = picture;
    expect(nearestRow(spots, spots.x[0] + 2, spots.y[0], 12)).toBeGreaterThanOrEqual(0);
    expect(nearestRow(spots, -500, -500, 12)).toBe(-1);
  });
});

describe("roundUp", () => {
  it("gives numbers that read well", () => {
    expect([0, 1, 1.2, 2.3, 7, 11, 16, 31, 240, 4100].map(roundUp)).toEqual([1, 1, 2, 3, 8, 15, 20, 40, 250, 5000]);
  });
});
