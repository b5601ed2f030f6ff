// The rooms at each width: apart from each other, inside the diagram, and in the same places relative to each other.

import { describe, expect, it } from "vitest";
import { STAGES } from "#engine";
import { lanesOf } from "./lanes.ts";
import { fit, layoutFor, type Rect } from "./layout.ts";

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each([1440, 820, 390])("the layout for %i px", (widthPx) => {
  const layout = layoutFor(widthPx);
  const { rooms, cells } = layout;

  it("keeps rooms apart and inside", () => {
    for (const [i, name] of STAGES.entries()) {
      const room = rooms[name];
      expect(
        room.x >= 0 && room.y >= 0 && room.x + room.width <= layout.width && room.y + room.height <= layout.height,
      ).toBe(true);
      for (const other of STAGES.slice(i + 1)) expect(overlap(room, rooms[other])).toBe(false);
    }
  });

  it("puts the client left, the web server above, security below the gateway, the database last", () => {
    expect(rooms.client.x).toBe(0);
    expect(rooms.webServer.y + rooms.webServer.height).toBeLessThanOrEqual(rooms.gateway.y);
    expect(rooms.security.y).toBeGreaterThan(rooms.gateway.y + rooms.gateway.height);
    expect(rooms.security.x).toBe(rooms.gateway.x);
    expect(rooms.function.x).toBeGreaterThan(rooms.gateway.x + rooms.gateway.width);
    expect(rooms.database.x).toBeGreaterThanOrEqual(rooms.function.x);
  });

  it("draws the cells inside the function's room", () => {
    const room = rooms.function;
    expect(
      cells.x > room.x &&
        cells.y > room.y &&
        cells.x + cells.width < room.x + room.width &&
        cells.y + cells.height < room.y + room.height,
    ).toBe(true);
  });

  it("lets the lanes begin and end at the rooms", () => {
    const { lanes } = lanesOf(layout);
    expect(lanes.clientToGateway.x[0]).toBe(rooms.client.x + rooms.client.width);
    expect(lanes.clientToGateway.x.at(-1)).toBe(rooms.gateway.x);
    expect(lanes.functionToClient.x[0]).toBe(rooms.function.x);
    expect(lanes.functionToClient.x.at(-1)).toBe(rooms.client.x + rooms.client.width);
  });

  it("fits into its place, in the middle", () => {
    const heightPx = 480;
    const { x, y, zoom } = fit(layout, widthPx, heightPx);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x * 2 + layout.width * zoom).toBeCloseTo(widthPx);
    expect(y * 2 + layout.height * zoom).toBeCloseTo(heightPx);
  });
});
