// Where the six rooms of the small diagram stand: the same places on a wide and on a narrow screen, drawn closer on the latter.

export const ROOMS = ["client", "webServer", "gateway", "security", "function", "database"] as const;
export type Room = (typeof ROOMS)[number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Plan {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Record<Room, Box>>;
}

/** The pairs of rooms that a line joins, named from the caller's side. */
export const LINES = [
  ["client", "webServer"],
  ["client", "gateway"],
  ["gateway", "security"],
  ["gateway", "function"],
  ["function", "database"],
] as const satisfies readonly (readonly [Room, Room])[];

interface Measures {
  readonly margin: number;
  readonly column: number;
  readonly gap: number;
  readonly row: number;
  readonly rowGap: number;
  readonly functionExtra: number;
}

function plan(narrow: boolean, { margin, column, gap, row, rowGap, functionExtra }: Measures): Plan {
  const at = (columnIndex: number, rowIndex: number, extra = 0): Box => ({
    x: margin + columnIndex * (column + gap),
    y: margin + rowIndex * (row + rowGap) - extra / 2,
    width: column,
    height: row + extra,
  });
  return {
    narrow,
    width: 2 * margin + 4 * column + 3 * gap,
    height: 2 * margin + 3 * row + 2 * rowGap,
    boxes: {
      webServer: at(1, 0),
      client: at(0, 1),
      gateway: at(1, 1),
      function: at(2, 1, functionExtra),
      database: at(3, 1),
      security: at(1, 2),
    },
  };
}

// The style sheet holds their places open by the same proportions: see HomeDiagram.
export const WIDE = plan(false, { margin: 32, column: 138, gap: 44, row: 68, rowGap: 35, functionExtra: 44 });
export const NARROW = plan(true, { margin: 10, column: 73, gap: 13, row: 52, rowGap: 30, functionExtra: 44 });

/** The middle of a room. */
function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** How far from a room's wall the token stops, where there is space. */
const CLEARANCE = 9;

/**
 * The point a share of the way between two neighbouring rooms: 0 is before the wall of the one, 1 before the wall of the other.
 * The way to the web server is an arc that leaves the client upwards.
 */
export function between(plan: Plan, from: Room, to: Room, share: number): Point {
  if (from === "webServer") return between(plan, to, from, 1 - share);
  const [a, b] = [plan.boxes[from], plan.boxes[to]];
  return to === "webServer" ? onArc(a, b, share) : onLine(a, b, share);
}

function onLine(a: Box, b: Box, share: number): Point {
  const [start, end] = [centre(a), centre(b)];
  const upright = start.x === end.x;
  const length = Math.abs(upright ? end.y - start.y : end.x - start.x);
  const half = (box: Box): number => (upright ? box.height : box.width) / 2;
  const clearance = Math.min(CLEARANCE, (length - half(a) - half(b)) / 2);
  const [first, last] = [(half(a) + clearance) / length, 1 - (half(b) + clearance) / length];
  const at = first + (last - first) * share;
  return { x: start.x + (end.x - start.x) * at, y: start.y + (end.y - start.y) * at };
}

function onArc(a: Box, b: Box, share: number): Point {
  const [start, end] = [centre(a), centre(b)];
  const first = Math.asin((a.height / 2 + CLEARANCE) / (start.y - end.y));
  const last = Math.acos((b.width / 2 + CLEARANCE) / (end.x - start.x));
  const angle = first + (last - first) * share;
  return { x: end.x - (end.x - start.x) * Math.cos(angle), y: start.y - (start.y - end.y) * Math.sin(angle) };
}

/** The line between two rooms as SVG path data. */
export function linePath({ boxes }: Plan, from: Room, to: Room): string {
  const [a, b] = [centre(boxes[from]), centre(boxes[to])];
  if (to !== "webServer") return `M${a.x} ${a.y}L${b.x} ${b.y}`;
  return `M${a.x} ${a.y}A${b.x - a.x} ${a.y - b.y} 0 0 1 ${b.x} ${b.y}`;
}
