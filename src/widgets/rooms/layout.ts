// Where the six rooms stand, at three widths: the same places relative to each other, so that words stay readable. Lengths are
// in the diagram's own units, which are pixels at zoom 1.

import type { Stage } from "#engine";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type LayoutName = "wide" | "medium" | "narrow";

export interface Layout {
  readonly name: LayoutName;
  readonly width: number;
  readonly height: number;
  readonly rooms: Readonly<Record<Stage, Rect>>;
  /** Inside the function's room: where instances are drawn. */
  readonly cells: Rect;
  /** Heights at which requests go to the right and answers to the left, through the rooms of the middle row. */
  readonly forthY: number;
  readonly backY: number;
  /** Whether the database stands below the function, for lack of width. */
  readonly databaseBelow: boolean;
  /** Side of the largest cell of an instance; 26 where it is not said. */
  readonly largestCell?: number;
}

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

const wide: Layout = {
  name: "wide",
  width: 1036,
  height: 350,
  rooms: {
    client: rect(0, 122, 200, 108),
    webServer: rect(256, 0, 200, 94),
    gateway: rect(256, 122, 200, 108),
    security: rect(256, 260, 200, 90),
    function: rect(526, 39, 240, 272),
    database: rect(836, 122, 200, 108),
  },
  cells: rect(540, 97, 212, 130),
  forthY: 173,
  backY: 185,
  databaseBelow: false,
};

const medium: Layout = {
  name: "medium",
  width: 770,
  height: 350,
  rooms: {
    client: rect(0, 120, 152, 110),
    webServer: rect(190, 0, 152, 94),
    gateway: rect(190, 120, 152, 110),
    security: rect(190, 260, 152, 90),
    function: rect(382, 20, 204, 310),
    database: rect(618, 120, 152, 110),
  },
  cells: rect(394, 78, 180, 160),
  forthY: 173,
  backY: 185,
  databaseBelow: false,
};

const narrow: Layout = {
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
  cells: rect(277, 58, 86, 112),
  forthY: 160,
  backY: 173,
  databaseBelow: true,
};

/** The layout for a place of this width in CSS pixels. */
export function layoutFor(widthPx: number): Layout {
  if (widthPx >= 880) return wide;
  return widthPx >= 560 ? medium : narrow;
}

export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const MIN_ZOOM = 0.4;
export const MAX_ZOOM = 2.5;
const LARGEST_FIT = 1.4;

/** Shows the whole layout in the middle of a place of this size. */
export function fit(layout: Layout, widthPx: number, heightPx: number): Transform {
  const margin = layout.name === "narrow" ? 8 : 16;
  const zoom = Math.min((widthPx - 2 * margin) / layout.width, (heightPx - 2 * margin) / layout.height, LARGEST_FIT);
  const kept = Math.max(MIN_ZOOM, zoom);
  return { x: (widthPx - layout.width * kept) / 2, y: (heightPx - layout.height * kept) / 2, zoom: kept };
}
