// The six rooms, drawn: where they stand, the lanes between them, requests and instances at a moment, what stands in each. The Lab's diagram
// and the stage draw with it.
export { gridFor } from "./cells.ts";
export { connectionLives, connectionsAt, holdingsOf, type Holding } from "./connections.ts";
export { describeMoment } from "./describe.ts";
export { describeDoing, numberOf } from "./doing.ts";
export { RoomIcon } from "./icons.tsx";
export { lanesOf } from "./lanes.ts";
export {
  fit,
  layoutFor,
  MAX_ZOOM,
  MIN_ZOOM,
  type Layout,
  type LayoutName,
  type Rect,
  type Transform,
} from "./layout.ts";
export { COARSE_POINTER, REDUCED_MOTION, useMediaQuery } from "./mediaQuery.ts";
export { METER_NAMES, readMeters, type MeterName } from "./meters.ts";
export { describeMode } from "./mode.ts";
export { paint, type Surface2d } from "./paint.ts";
export { readPalette, type Palette } from "./palette.ts";
export { createPicture, type Picture } from "./picture.ts";
export { settingsAt } from "./settings.ts";
export { nearestRow, type Spots } from "./spots.ts";
export { pathData } from "./track.ts";
export { useShown } from "./useShown.ts";
export { useSize } from "./useSize.ts";
export { roomWords, type RoomWords } from "./words.ts";
