// What is drawn every frame, outside React: the canvas over the rooms, the figures in them, and the button on the selected request.

import { keepDrawing, pixelRatioOf } from "#host";
import { STAGES, type Model, type Stage } from "#engine";
import { type Counts, type Moment, type Player, wordsAreDue } from "#player";
import { type Theme, writeText } from "#ui";
import {
  createPicture,
  describeMode,
  describeMoment,
  lanesOf,
  type Layout,
  METER_NAMES,
  type MeterName,
  nearestRow,
  paint,
  type Palette,
  type Picture,
  readMeters,
  readPalette,
  type Surface2d,
  type Transform,
} from "#widgets/rooms";

/** Names of the elements that are written to as the clock goes on. */
export type HeldName = MeterName | `room.${Stage}` | "bucket" | "mode" | "sentence" | "selected";

export interface Scene {
  /** Takes an element to write to, or lets it go. What is not held is left out. */
  hold(name: HeldName, element: HTMLElement | null): void;
  /** Draws the moment that the player's clock shows. */
  draw(): void;
  /** Draws before the next paint; several wishes become one. */
  drawSoon(): void;
  setRun(moment: Moment | null, model: Model | null): void;
  setLayout(layout: Layout): void;
  /** The canvas to draw on, and how to read the viewport's transform at that moment. */
  setCanvas(canvas: HTMLCanvasElement | null, readTransform: () => Transform): void;
  setSize(widthPx: number, heightPx: number): void;
  setSelected(row: number | null): void;
  setShown(shown: boolean): void;
  /** The theme now in force on the page: colours are read again. */
  setTheme(theme: Theme): void;
  /** Reduced motion: true places only, as steps. */
  setSteps(steps: boolean): void;
  /** The request within `radiusPx` of a point of the canvas; -1 when there is none. */
  rowNear(xPx: number, yPx: number, radiusPx: number): number;
  dispose(): void;
}

type CanvasSurface = Surface2d & { readonly context: CanvasRenderingContext2D };

/** The sentence is written anew at most this often while playing. */
const SENTENCE_MS = 500;
const HALF_BUTTON_PX = 14;

export function createScene(player: Player): Scene {
  const held = new Map<HeldName, HTMLElement>();
  let moment: Moment | null = null;
  let model: Model | null = null;
  let layout: Layout | null = null;
  let picture: Picture | null = null;
  let surface: CanvasSurface | null = null;
  let isDrawn = false;
  let palette: Palette | null = null;
  let readTransform = (): Transform => ({ x: 0, y: 0, zoom: 1 });
  let selectedRow: number | null = null;
  let steps = false;
  let shown = true;
  let frame: number | null = null;
  let wordsAtMs = -Infinity;
  let sentenceAtMs = -Infinity;

  function rebuild(): void {
    picture = moment && model && layout ? createPicture(moment, model, layout, lanesOf(layout).lanes) : null;
    scene.drawSoon();
  }

  function drawMeters(tUs: number, counts: Counts): void {
    if (!moment || !model) return;
    const { text, bucketShare, off } = readMeters(moment, model, counts, tUs, layout?.name === "wide");
    for (const name of METER_NAMES) writeText(held.get(name), text[name]);
    for (const room of STAGES) {
      const element = held.get(`room.${room}`);
      const state = off[room] ? "off" : text[`${room}.trouble`] === "" ? "on" : "trouble";
      if (element && element.dataset.state !== state) element.dataset.state = state;
    }
    const bucket = held.get("bucket");
    if (bucket) {
      const share = bucketShare === null ? "" : bucketShare.toFixed(3);
      if (bucket.dataset.share !== share) {
        bucket.dataset.share = share;
        bucket.hidden = share === "";
        bucket.style.setProperty("--share", share);
      }
    }
  }

  function drawWords(tUs: number): void {
    const nowMs = performance.now();
    if (!moment || !picture || !wordsAreDue(player.clock.playing, wordsAtMs, nowMs)) return;
    wordsAtMs = nowMs;
    const counts = moment.countsAt(tUs);
    drawMeters(tUs, counts);
    writeText(held.get("mode"), describeMode(picture, !counts.exact, moment.run.requests.rows));
    drawSentence(tUs, nowMs);
  }

  function drawSentence(tUs: number, nowMs: number): void {
    if (!moment || !held.has("sentence")) return;
    if (player.clock.playing && nowMs - sentenceAtMs < SENTENCE_MS) return;
    sentenceAtMs = nowMs;
    writeText(held.get("sentence"), describeMoment(moment, tUs));
  }

  function placeSelected(transform: Transform): void {
    const button = held.get("selected");
    if (!button || !picture) return;
    const { spots } = picture;
    const i = selectedRow === null ? -1 : spots.row.subarray(0, spots.count).indexOf(selectedRow);
    button.style.visibility = i < 0 ? "hidden" : "visible";
    if (i < 0) return;
    const x = spots.x[i] * transform.zoom + transform.x - HALF_BUTTON_PX;
    const y = spots.y[i] * transform.zoom + transform.y - HALF_BUTTON_PX;
    button.style.transform = `translate(${x}px, ${y}px)`;
  }

  const scene: Scene = {
    hold(name, element) {
      if (element) held.set(name, element);
      else held.delete(name);
      if (element) scene.drawSoon();
    },
    draw() {
      if (!shown || !picture || !moment) return;
      const { clock } = player;
      const tUs = clock.timeUs;
      const { playing, pace } = clock;
      picture.update(tUs, { playing, pace, steps }, selectedRow);
      const transform = readTransform();
      if (surface && palette) {
        paint(surface, transform, picture, palette);
        isDrawn = true;
      }
      drawWords(tUs);
      placeSelected(transform);
    },
    drawSoon() {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        scene.draw();
      });
    },
    setRun(nextMoment, nextModel) {
      moment = nextMoment;
      model = nextModel;
      rebuild();
    },
    setLayout(next) {
      layout = next;
      rebuild();
    },
    setCanvas(canvas, transform) {
      readTransform = transform;
      isDrawn = false;
      const context = canvas?.getContext("2d") ?? null;
      surface =
        canvas && context
          ? { context, widthPx: canvas.clientWidth, heightPx: canvas.clientHeight, pixelRatio: 1 }
          : null;
      if (!canvas) return;
      palette = readPalette(canvas);
      keepDrawing(canvas, (pen) => {
        if (surface && picture && palette)
          paint({ ...surface, context: pen, pixelRatio: 1 }, readTransform(), picture, palette);
      });
    },
    setSize(widthPx, heightPx) {
      if (!surface) return;
      const { canvas } = surface.context;
      const pixelRatio = pixelRatioOf(canvas);
      canvas.width = Math.round(widthPx * pixelRatio);
      canvas.height = Math.round(heightPx * pixelRatio);
      surface = { ...surface, widthPx, heightPx, pixelRatio };
      // A canvas that has been resized is blank until it is drawn: not one frame of that. A new one is blank anyway.
      if (isDrawn) scene.draw();
      else scene.drawSoon();
    },
    setSelected(row) {
      selectedRow = row;
      scene.drawSoon();
    },
    setShown(next) {
      shown = next;
      if (next) scene.drawSoon();
    },
    setTheme() {
      if (surface) palette = readPalette(surface.context.canvas);
      scene.drawSoon();
    },
    setSteps(next) {
      steps = next;
      scene.drawSoon();
    },
    rowNear(xPx, yPx, radiusPx) {
      if (!picture) return -1;
      const { x, y, zoom } = readTransform();
      return nearestRow(picture.spots, (xPx - x) / zoom, (yPx - y) / zoom, radiusPx / zoom);
    },
    dispose() {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      picture = null;
    },
  };
  return scene;
}
