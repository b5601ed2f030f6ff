// Where rooms stand on the stage: apart from each other, and within it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect } from "#widgets/rooms";
import { ROOM_NAMES } from "#widgets/scenes";
import { arrange } from "./arrangement.ts";

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
});
