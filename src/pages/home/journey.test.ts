// The small diagram's requests: each begins and ends at the client, passes from room to room without jumping, and only the second finds an instance.

import { describe, expect, it } from "vitest";
import { JOURNEYS, journey, stepAt, type Step } from "./journey.ts";
import { NARROW, pointOn, WIDE } from "./rooms.ts";
import { lanesOf } from "#widgets/rooms";

/** Where a step begins and ends. */
const endsOf = ({ room, way }: Step): readonly string[] => (way === null ? [room ?? "", room ?? ""] : way.split(" "));

describe.each(JOURNEYS)("the %s request", (kind) => {
  const steps = journey(kind);

  it("goes from the client and back without a jump", () => {
    const ends = steps.map(endsOf);
    expect(ends[0][0]).toBe("client");
    expect(ends.at(-1)?.[1]).toBe("client");
    expect(ends.slice(1).map(([from]) => from)).toEqual(ends.slice(0, -1).map(([, to]) => to));
  });

  it("starts an instance only when none is free", () => {
    expect(steps.some((step) => step.instance === "starting")).toBe(kind !== "warm");
    expect(steps.at(-1)?.instance).toBe("idle");
  });

  it("ends after all its steps", () => {
    const lengthMs = steps.reduce((sum, step) => sum + step.shownMs, 0);
    expect(stepAt(steps, -1)).toEqual({ index: 0, share: 0 });
    expect(stepAt(steps, lengthMs - 1)?.index).toBe(steps.length - 1);
    expect(stepAt(steps, lengthMs)).toBeNull();
  });
});

describe.each([WIDE, NARROW])("the stage $width wide", ({ width, height, layout, places }) => {
  const ways = [...new Set(JOURNEYS.flatMap((kind) => journey(kind).flatMap(({ way }) => way ?? [])))];

  it.each(ways)("leads from one room to another, and no further: %s", (way) => {
    const [from, to] = way.split(" ") as [keyof typeof places, keyof typeof places];
    for (const [room, share] of [
      [from, 0],
      [to, 1],
    ] as const) {
      const { x, y } = pointOn(layout, way, share);
      const wall = places[room];
      if (!wall) throw new Error(`no ${room}`);
      const outsideX = Math.max(wall.x - x, x - wall.x - wall.width);
      const outsideY = Math.max(wall.y - y, y - wall.y - wall.height);
      expect(Math.max(outsideX, outsideY)).toBeLessThan(0.01);
    }
  });

  it("comes back from the web server on the lane on which it came", () => {
    const { x, y } = pointOn(layout, "webServer client", 1);
    expect({ x, y }).toEqual(pointOn(layout, "client webServer", 0));
    expect(lanesOf(layout).lanes.clientToWebServer.x[0]).toBeCloseTo(x);
  });

  it("keeps every room inside", () => {
    for (const place of Object.values(places)) {
      expect(place.x + place.width).toBeLessThanOrEqual(width);
      expect(place.y + place.height).toBeLessThanOrEqual(height);
    }
  });
});
