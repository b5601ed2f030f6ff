// The requests to draw at one moment: where each stands and how it looks. Filled anew at each frame, without an object each.

/** How a request is drawn. `inside`: within the function, where the cell of its instance stands for it. */
export const LOOK = { warm: 0, cold: 1, failed: 2, security: 3, inside: 4 } as const;
export type Look = (typeof LOOK)[keyof typeof LOOK];

export interface Spots {
  count: number;
  row: Int32Array;
  x: Float32Array;
  y: Float32Array;
  look: Uint8Array;
}

export function createSpots(): Spots {
  return {
    count: 0,
    row: new Int32Array(256),
    x: new Float32Array(256),
    y: new Float32Array(256),
    look: new Uint8Array(256),
  };
}

export function addSpot(spots: Spots, row: number, x: number, y: number, look: Look): void {
  if (spots.count === spots.row.length) grow(spots);
  const i = spots.count++;
  spots.row[i] = row;
  spots.x[i] = x;
  spots.y[i] = y;
  spots.look[i] = look;
}

function grow(spots: Spots): void {
  const length = spots.row.length * 2;
  const { row, x, y, look } = spots;
  spots.row = new Int32Array(length);
  spots.x = new Float32Array(length);
  spots.y = new Float32Array(length);
  spots.look = new Uint8Array(length);
  spots.row.set(row);
  spots.x.set(x);
  spots.y.set(y);
  spots.look.set(look);
}

/** The request nearest to a point, within `radius`; -1 when there is none. */
export function nearestRow(spots: Spots, x: number, y: number, radius: number): number {
  let best = radius * radius;
  let row = -1;
  for (let i = 0; i < spots.count; i++) {
    const dx = spots.x[i] - x;
    const dy = spots.y[i] - y;
    const distance = dx * dx + dy * dy;
    if (distance > best) continue;
    best = distance;
    row = spots.row[i];
  }
  return row;
}
