// What the stage draws every frame, outside React: requests on their lanes, instances in the function's room, what the servers serve.
import { keepDrawing, pixelRatioOf } from "#host";
import type { Model } from "#engine";
import type { Moment, Pace } from "#player";
import type { Theme } from "#ui";
import { around, type Arrangement } from "#widgets/floor";
import {
  createPicture,
  lanesOf,
  paint,
  readPalette,
  type Palette,
  type Picture,
  type Rect,
  type Spots,
  type Surface2d,
  type Transform,
} from "#widgets/rooms";
import { paintSlots } from "./paintSlots.ts";

/** Requests are as large as a room needs. */
const TOKEN_SCALE = 1.9;
const NARROW_TOKEN_SCALE = 1.1;

export interface StageCanvas {
  setRun(moment: Moment | null, model: Model | null, arrangement: Arrangement): void;
  /** After the canvas has a new size, or stands at another scale. */
  resize(): void;
  /** The theme now in force on the page: colours are read again. */
  setTheme(theme: Theme): void;
  /** Reduced motion: true places only, as steps. */
  setSteps(steps: boolean): void;
  draw(camera: Transform, clock: { readonly timeUs: number; readonly playing: boolean; readonly pace: Pace }): void;
}

export function createStageCanvas(canvas: HTMLCanvasElement): StageCanvas {
  const context = canvas.getContext("2d");
  let palette: Palette = readPalette(canvas);
  let picture: Picture | null = null;
  let shown: {
    readonly moment: Moment;
    readonly model: Model;
    readonly arrangement: Arrangement;
    readonly lanes: Rect | null;
  } | null = null;
  let surface: Surface2d | null = null;
  let steps = false;
  let last: { readonly camera: Transform; readonly timeUs: number } | null = null;

  function paintOn(on: Surface2d): void {
    if (!shown || !picture || !last) return;
    const { arrangement, moment, model } = shown;
    const scale = arrangement.layout.name === "narrow" ? NARROW_TOKEN_SCALE : TOKEN_SCALE;
    const hasCells = arrangement.places.function !== undefined;
    paint(on, last.camera, picture, palette, { tokenScale: scale, cells: hasCells });
    if (arrangement.slots) paintSlots(on.context, arrangement.slots, moment.run, model, last.timeUs, palette);
  }

  return {
    setRun(moment, model, arrangement) {
      shown = moment && model ? { moment, model, arrangement, lanes: laneArea(arrangement) } : null;
      picture =
        moment && model ? createPicture(moment, model, arrangement.layout, lanesOf(arrangement.layout).lanes) : null;
      if (!shown && surface) surface.context.clearRect(0, 0, surface.widthPx, surface.heightPx);
    },
    resize() {
      if (!context) return;
      const { clientWidth, clientHeight } = canvas;
      // The stage is drawn in its own units and scaled to its place.
      const scale = clientWidth > 0 ? canvas.getBoundingClientRect().width / clientWidth : 1;
      const pixelRatio = pixelRatioOf(canvas) * Math.max(0.25, scale);
      canvas.width = Math.max(1, Math.round(clientWidth * pixelRatio));
      canvas.height = Math.max(1, Math.round(clientHeight * pixelRatio));
      surface = { context, widthPx: clientWidth, heightPx: clientHeight, pixelRatio };
      keepDrawing(canvas, (pen) =>
        paintOn({ context: pen, widthPx: clientWidth, heightPx: clientHeight, pixelRatio: 1 }),
      );
    },
    setTheme() {
      palette = readPalette(canvas);
    },
    setSteps(next) {
      steps = next;
    },
    draw(camera, { timeUs, playing, pace }) {
      last = { camera, timeUs };
      if (!surface || !picture || !shown) return;
      picture.update(timeUs, { playing, pace, steps }, null);
      keepWithin(picture.spots, shown.lanes);
      paintOn(surface);
    },
  };
}

/** Where the scene has rooms with lanes; null for nowhere. */
function laneArea(arrangement: Arrangement): Rect | null {
  return arrangement.hasLanes && Object.keys(arrangement.places).length > 0 ? around(arrangement) : null;
}

/** Leaves out the requests that are where the scene has no room. */
function keepWithin(spots: Spots, area: Rect | null): void {
  if (!area) {
    spots.count = 0;
    return;
  }
  const { x, y, width, height } = area;
  let kept = 0;
  for (let i = 0; i < spots.count; i++) {
    if (spots.x[i] < x || spots.x[i] > x + width || spots.y[i] < y || spots.y[i] > y + height) continue;
    spots.row[kept] = spots.row[i];
    spots.x[kept] = spots.x[i];
    spots.y[kept] = spots.y[i];
    spots.look[kept++] = spots.look[i];
  }
  spots.count = kept;
}
