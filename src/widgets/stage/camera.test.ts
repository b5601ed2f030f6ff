// The camera sees whole what it looks at, and moves evenly from one view to the next.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { around, arrange } from "#widgets/floor";
import { ROOM_NAMES } from "#widgets/scenes";
import { between, lookAt } from "./camera.ts";

const anyRooms = fc.subarray([...ROOM_NAMES], { minLength: 1 });

describe("an arrangement", () => {
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
