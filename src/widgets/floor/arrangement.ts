// Where the rooms of a scene stand: the six in the places that they have everywhere in the house; functions above always-on servers where
// both are there; client and server alone where there is no function. In units of the stage, which are pixels at zoom 1.
import type { Layout, Rect } from "#widgets/rooms";
import type { RoomName } from "#widgets/scenes";

export interface Arrangement {
  readonly name: "six" | "both" | "server";
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Partial<Record<RoomName, Rect>>>;
  /** For requests and instances; requests are drawn only where their lanes are. */
  readonly layout: Layout;
  readonly hasLanes: boolean;
  /** Inside the server's room: where the requests that it serves are drawn. */
  readonly slots: Rect | null;
}

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

/** The largest cell of an instance: seen from the last row. */
const LARGEST_CELL = 76;
const LARGEST_NARROW_CELL = 30;

const wideLayout: Layout = {
  name: "wide",
  width: 1184,
  height: 420,
  rooms: {
    client: rect(0, 135, 212, 150),
    webServer: rect(278, 0, 226, 118),
    gateway: rect(278, 151, 226, 118),
    security: rect(278, 302, 226, 118),
    function: rect(578, 0, 316, 420),
    database: rect(960, 135, 224, 150),
  },
  cells: rect(598, 74, 276, 266),
  forthY: 210,
  backY: 226,
  databaseBelow: false,
  largestCell: LARGEST_CELL,
};

const narrowLayout: Layout = {
  name: "narrow",
  width: 372,
  height: 432,
  rooms: {
    client: rect(0, 118, 110, 116),
    webServer: rect(130, 0, 114, 98),
    gateway: rect(130, 118, 114, 116),
    security: rect(130, 274, 114, 112),
    function: rect(268, 0, 104, 296),
    database: rect(268, 336, 104, 96),
  },
  cells: rect(277, 52, 86, 200),
  forthY: 160,
  backY: 173,
  databaseBelow: true,
  largestCell: LARGEST_NARROW_CELL,
};

const NARROW_BELOW_PX = 600;

/** Whether a place of this width is a telephone's. */
export function isNarrow(widthPx: number): boolean {
  return widthPx < NARROW_BELOW_PX;
}

/** @param narrow for a telephone: fewer words, not smaller ones */
export function arrange(rooms: readonly RoomName[], narrow: boolean): Arrangement {
  const six = narrow ? narrowLayout : wideLayout;
  const { width, height } = six;
  if (!rooms.includes("server")) {
    return {
      name: "six",
      width,
      height,
      places: onlyThose(six.rooms, rooms),
      layout: six,
      hasLanes: true,
      slots: null,
    };
  }
  const half = (height - 24) / 2;
  const title = narrow ? 46 : 240;
  const isAlone = !rooms.includes("function");
  const server = isAlone
    ? narrow
      ? rect(130, 60, 242, 260)
      : rect(420, 30, 764, 360)
    : rect(0, half + 24, width, half);
  const functions = rect(0, 0, width, half);
  const inside = (room: Rect): Rect =>
    narrow || isAlone
      ? rect(room.x + 16, room.y + 66, room.width - 32, room.height - 120)
      : rect(room.x + title, room.y + 18, room.width - title - 24, room.height - 36);
  return {
    name: isAlone ? "server" : "both",
    width,
    height,
    places: onlyThose({ ...six.rooms, function: functions, server }, rooms),
    layout: { ...six, cells: inside(functions) },
    hasLanes: false,
    slots: inside(server),
  };
}

function onlyThose(
  places: Readonly<Partial<Record<RoomName, Rect>>>,
  rooms: readonly RoomName[],
): Readonly<Partial<Record<RoomName, Rect>>> {
  return Object.fromEntries(rooms.map((room) => [room, places[room]]));
}

/** What surrounds these rooms; all of them, unless said. */
export function around({ places, width, height }: Arrangement, rooms?: readonly RoomName[]): Rect {
  const all = rooms ? rooms.flatMap((room) => places[room] ?? []) : Object.values(places);
  if (all.length === 0) return rect(0, 0, width, height);
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const right = Math.max(...all.map((each) => each.x + each.width));
  const bottom = Math.max(...all.map((each) => each.y + each.height));
  return rect(left, top, right - left, bottom - top);
}
