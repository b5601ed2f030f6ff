// Where the six rooms of the small diagram stand, in percent of its width and height: the same places as everywhere in the house.
import type { Span } from "#engine";
import type { Room } from "../steps/rooms.ts";

const WIDTH = 20;
const HEIGHT = 25;
const [CLIENT_X, GATEWAY_X, FUNCTION_X, DATABASE_X] = [1.5, 27, 52.5, 78];
const [TOP_Y, MIDDLE_Y, LOW_Y] = [3, 37.5, 72];

interface Corner {
  readonly x: number;
  readonly y: number;
}

export const BOX = { width: WIDTH, height: HEIGHT } as const;
export const CORNERS: Readonly<Record<Room, Corner>> = {
  webServer: { x: GATEWAY_X, y: TOP_Y },
  client: { x: CLIENT_X, y: MIDDLE_Y },
  gateway: { x: GATEWAY_X, y: MIDDLE_Y },
  function: { x: FUNCTION_X, y: MIDDLE_Y },
  database: { x: DATABASE_X, y: MIDDLE_Y },
  security: { x: GATEWAY_X, y: LOW_Y },
};

/** The pairs of rooms that a line joins, from the caller's side. */
export const LINES = [
  ["client", "webServer"],
  ["client", "gateway"],
  ["gateway", "security"],
  ["gateway", "function"],
  ["function", "database"],
] as const satisfies readonly (readonly [Room, Room])[];

function centreOf(room: Room): Corner {
  const { x, y } = CORNERS[room];
  return { x: x + WIDTH / 2, y: y + HEIGHT / 2 };
}

/** A line as SVG path data; the one to the web server leaves the client upwards. */
export function pathOf(from: Room, to: Room): string {
  const [a, b] = [centreOf(from), centreOf(to)];
  return to === "webServer" ? `M${a.x} ${a.y}Q${a.x} ${b.y} ${b.x} ${b.y}` : `M${a.x} ${a.y}L${b.x} ${b.y}`;
}

/** Where the request is at a step: on the way between two rooms, or at the door of the one that has it. */
export function tokenAt(kind: Span["kind"], room: Room): Corner {
  switch (kind) {
    case "networkUp":
    case "networkDown":
    case "acknowledgement":
      return { x: (CLIENT_X + WIDTH + GATEWAY_X) / 2, y: centreOf("gateway").y };
    case "pageNetworkUp":
    case "pageNetworkDown": {
      const [a, b] = [centreOf("client"), centreOf("webServer")];
      return { x: a.x * 0.91 + b.x * 0.09, y: a.y * 0.49 + b.y * 0.51 };
    }
    default:
      return room === "security"
        ? { x: centreOf("security").x, y: LOW_Y }
        : room === "client"
          ? { x: CLIENT_X + WIDTH, y: centreOf("client").y }
          : { x: CORNERS[room].x, y: centreOf(room).y };
  }
}
