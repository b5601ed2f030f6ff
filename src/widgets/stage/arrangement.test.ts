// Where rooms stand on the stage: apart from each other, within it, and looked at whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect } from "#widgets/rooms";
import { ROOM_NAMES } from "#widgets/scenes";
import { around, arrange } from "./arrangement.ts";
import { between, lookAt } from "./camera.ts";

const anyRooms = fc.subarray([...ROOM_NAMES], { minLength: 1 });
const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("an arrangement", () => {
  it("keeps rooms within the stage, and the six apart", () => {
    fc.assert(
      fc.property(anyRooms, fc.boolean(), (rooms, narrow) => {
        const arrangement = arrange(rooms, narrow);
        const places = Object.values(arrangement.places);
        expect(places.length).toBe(rooms.length);
        for (const place of places) {
          expect(place.x + place.width).toBeLessThanOrEqual(arrangement.width);
          expect(place.y + place.height).toBeLessThanOrEqual(arrangement.height);
        }
        if (arrangement.name !== "six") return;
        for (const [i, a] of places.entries()) for (const b of places.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      }),
    );
  });

  it("is seen whole by the camera, in the middle of its area", () => {
    fc.assert(
      fc.property(anyRooms, fc.boolean(), (rooms, narrow) => {
        const area = { x: 40, y: 100, width: 900, height: 400 };
        const part = around(arrange(rooms, narrow));
        const { x, y, zoom } = lookAt(part, area);
        expect(part.x * zoom + x).toBeGreaterThanOrEqual(area.x - 1e-6);
        expect((part.y + part.height) * zoom + y).toBeLessThanOrEqual(area.y + area.height + 1e-6);
        expect(x + zoom * (part.x + part.width / 2)).toBeCloseTo(area.x + area.width / 2, 6);
      }),
    );
  });

  it("moves the camera from one view to the other", () => {
    const [from, to] = [
      { x: 0, y: 10, zoom: 1 },
      { x: 100, y: 30, zoom: 4 },
    ];
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    expect(between(from, to, 0.5).zoom).toBe(2);
  });
});
