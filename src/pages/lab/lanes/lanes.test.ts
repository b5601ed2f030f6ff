// Each lane shows what the record says of its instance at every moment, however much of the run is shown, in no more strokes than pixels.
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Pen } from "#host";
import { play, type Played } from "../testing/played.ts";
import { drawLane, type Colours } from "./draw.ts";
import { lanesIn } from "./lanesIn.ts";
import { lifeOf, rowNear } from "./life.ts";
import { firstSeen, nextUse, rowAt, usesOf, type Uses } from "./uses.ts";

const COLOURS: Colours = {
  cold: "cold",
  coldSoft: "coldSoft",
  warm: "warm",
  warmOutline: "outline",
  idle: "idle",
  line: "line",
  ink: "ink",
};
const WIDTH_PX = 300;

const runs: { readonly played: Played; readonly uses: Uses }[] = [];
beforeAll(async () => {
  const shared = { requestsPerInstance: 4, keepAliveS: 20 };
  for (const input of [
    { function: { keepAliveS: 5 }, workload: { kind: "poisson", ratePerS: 12 } },
    { function: shared, workload: { kind: "bursts", baseRatePerS: 1, burstRatePerS: 40, everyS: 60, lengthS: 10 } },
  ]) {
    const played = play(input);
    runs.push({ played, uses: await usesOf(played.run) });
  }
});

const some = fc.record({ which: fc.nat(1), lane: fc.nat(10_000), part: fc.double({ min: 0, max: 1, noNaN: true }) });
const chosen = ({ which, lane }: { readonly which: number; readonly lane: number }) => {
  const { played, uses } = runs[which];
  return { ...played, uses, instance: lane % played.run.instances.count };
};
const ranAt = ({ run: { requests } }: Played, instance: number, tUs: number): number[] =>
  Array.from({ length: requests.rows }, (_, row) => row).filter(
    (row) => requests.instance[row] === instance && requests.invokedUs[row] <= tUs && tUs < requests.handlerEndUs[row],
  );

it("knows what runs on an instance at any moment, and what ran before and after it", () => {
  fc.assert(
    fc.property(some, (draw) => {
      const { run, model, moment, uses, instance } = chosen(draw);
      const { startedUs, reclaimedUs } = run.instances;
      const untilUs = Math.min(reclaimedUs[instance], model.durationUs);
      const tUs = startedUs[instance] + draw.part * (untilUs - startedUs[instance]);
      const rows = ranAt({ run, model, moment }, instance, tUs);
      const row = rowAt(run, uses, instance, tUs);
      expect(rows.length === 0 ? row === -1 : rows.includes(row)).toBe(true);
      const seen = firstSeen(run, uses, instance, tUs);
      const later = Array.from({ length: run.requests.rows }, (_, each) => each).filter(
        (each) => run.requests.instance[each] === instance && run.requests.handlerEndUs[each] > tUs,
      );
      if (later.length > 0)
        expect(later.map((each) => run.requests.invokedUs[each])).toContain(run.requests.invokedUs[seen]);
      for (const each of later)
        expect(run.requests.invokedUs[each]).toBeGreaterThanOrEqual(run.requests.invokedUs[seen]);
      if (row < 0) return;
      expect(rowNear(run, uses, instance, tUs, 1)).toBe(row);
      const next = nextUse(uses, instance, row, 1);
      if (next >= 0) expect(run.requests.invokedUs[next]).toBeGreaterThanOrEqual(run.requests.invokedUs[row]);
      if (next >= 0) expect(nextUse(uses, instance, next, -1)).toBe(row);
    }),
    { numRuns: 60 },
  );
});

it("holds each request that was given an instance once", () => {
  for (const { played, uses } of runs) {
    const { requests, instances } = played.run;
    const given = Array.from({ length: requests.rows }, (_, row) => row).filter((row) => requests.instance[row] >= 0);
    expect([...uses.rows].toSorted((a, b) => a - b)).toEqual(given);
    for (let i = 0; i < instances.count; i++)
      for (let at = uses.from[i]; at < uses.from[i + 1]; at++) expect(requests.instance[uses.rows[at]]).toBe(i);
  }
});

it("has a lane for each instance that is there while what is shown", () => {
  fc.assert(
    fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), ({ which, part }, length) => {
      const { instances } = runs[which].played.run;
      const [fromUs, toUs] = [part * 120e6, part * 120e6 + 1 + length * 60e6];
      const wanted = Array.from({ length: instances.count }, (_, i) => i).filter(
        (i) => instances.startedUs[i] < toUs && instances.reclaimedUs[i] > fromUs,
      );
      expect([...lanesIn(instances, fromUs, toUs)]).toEqual(wanted);
    }),
  );
});

it("draws busy where something runs and nowhere else, in no more strokes than pixels", () => {
  fc.assert(
    fc.property(some, fc.constantFrom(120e6, 30e6, 4e6), (draw, lengthUs) => {
      const { run, model, moment, uses, instance } = chosen(draw);
      const fromUs = draw.part * (120e6 - lengthUs);
      const view = { fromUs, toUs: fromUs + lengthUs, widthPx: WIDTH_PX, laneHeightPx: 14 };
      const { pen, rects } = recorder();
      drawLane(pen, run, uses, instance, 0, view, COLOURS);
      const busy = rects.filter(({ fill }) => fill === "warm");
      expect(busy.length).toBeLessThanOrEqual(WIDTH_PX + 2);
      const readyUs = run.instances.readyUs[instance];
      for (let x = 0.5; x < WIDTH_PX; x += 7) {
        const [aUs, bUs] = [-1.2, 1.2].map((px) => fromUs + ((x + px) / WIDTH_PX) * lengthUs);
        const isBusyAt = (tUs: number) => tUs >= readyUs && ranAt({ run, model, moment }, instance, tUs).length > 0;
        const times = Array.from({ length: 25 }, (_, i) => aUs + (i / 24) * (bUs - aUs));
        const isDrawn = busy.some(({ from, to }) => from <= x && x <= to);
        // Where it is the same all around the pixel, the pixel says so.
        if (times.every(isBusyAt)) expect(isDrawn).toBe(true);
        const touched = Array.from({ length: run.requests.rows }, (_, row) => row).some(
          (row) =>
            run.requests.instance[row] === instance &&
            run.requests.invokedUs[row] <= bUs &&
            run.requests.handlerEndUs[row] >= aUs,
        );
        if (!touched) expect(isDrawn).toBe(false);
      }
    }),
    { numRuns: 25 },
  );
});

it("counts the time in which at least one request runs, whatever their number", () => {
  const { played, uses } = runs[1];
  const { run, model } = played;
  for (let instance = 0; instance < Math.min(4, run.instances.count); instance++) {
    const life = lifeOf(run, uses, instance, model.durationUs);
    const fromUs = run.instances.readyUs[instance];
    const untilUs = Math.min(run.instances.reclaimedUs[instance], 200e6);
    const times = Array.from({ length: 1500 }, (_, i) => fromUs + ((i + 0.5) / 1500) * (untilUs - fromUs));
    const share = times.filter((tUs) => ranAt(played, instance, tUs).length > 0).length / times.length;
    if (life.reclaimedUs < 120e6) expect(life.busyShare).toBeCloseTo(share, 1);
    expect(life.requests).toBe(run.requests.instance.filter((each) => each === instance).length);
  }
});

interface Rect {
  readonly fill: string;
  readonly from: number;
  readonly to: number;
}

/** A pen that keeps the rectangles it fills. */
function recorder(): { readonly pen: Pen; readonly rects: Rect[] } {
  const rects: Rect[] = [];
  const none = () => {};
  const pen = {
    fillStyle: "",
    ...{ strokeStyle: "", lineWidth: 1, setLineDash: none, beginPath: none, moveTo: none, lineTo: none },
    ...{ closePath: none, fill: none, stroke: none },
    fillRect(x: number, _y: number, width: number) {
      rects.push({ fill: this.fillStyle, from: x, to: x + width });
    },
  };
  return { pen: pen as unknown as Pen, rects };
}
