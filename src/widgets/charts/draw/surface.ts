// A canvas made ready for drawing in CSS pixels, and the scales that turn time and value into them.
import { pixelRatioOf, type Pen } from "#host";

export interface ChartSurface {
  readonly context: Pen;
  /** Canvas pixels for each CSS pixel. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Time since the start of what is drawn to x; 0 to `width` is all of it. */
  x(timeUs: number): number;
}

/** Air above the highest value, in pixels. */
export const HEADROOM = 6;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Of several canvases, to be asked for before the first is sized: each one that is sized makes the browser lay out the page for the next question. */
export function boxOf(canvas: HTMLCanvasElement | null): Box {
  return { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 };
}

/** Sizes the canvas to its box at the screen's resolution and clears it. Null where there is nothing to draw on. */
export function prepareSurface(
  canvas: HTMLCanvasElement,
  lengthUs: number,
  { width, height } = boxOf(canvas),
): ChartSurface | null {
  const context = canvas.getContext("2d");
  if (!context || width === 0 || height === 0) return null;
  const scale = pixelRatioOf(canvas);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return { context, scale, width, height, x: (timeUs) => (timeUs / lengthUs) * width };
}

/** Value to y on a linear scale from 0 at the bottom. */
export function linearY(surface: ChartSurface, top: number): (value: number) => number {
  const reach = surface.height - HEADROOM;
  return (value) => surface.height - (value / top) * reach;
}

/** Value to y on a logarithmic scale; values outside stand at its ends. */
export function logY(surface: ChartSurface, low: number, high: number): (value: number) => number {
  const reach = surface.height - 2 * HEADROOM;
  return (value) =>
    surface.height - HEADROOM - Math.max(0, Math.min(1, Math.log(value / low) / Math.log(high / low))) * reach;
}
