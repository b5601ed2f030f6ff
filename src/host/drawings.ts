// How what stands on a canvas was drawn: so that it can be drawn anew as the shapes of a picture to keep, instead of as pixels.

/** What our drawings use of a canvas's context. */
export interface Pen {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  setLineDash(lengths: number[]): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  createPattern(tile: HTMLCanvasElement, repetition: "repeat"): CanvasPattern | null;
}

/** Draws in CSS pixels from the canvas's corner; a tile of a pattern in its own pixels. */
export type Drawing = (pen: Pen) => void;

const drawings = new WeakMap<HTMLCanvasElement, Drawing>();

/** Keeps how the canvas is drawn now, in place of how it was before. */
export function keepDrawing(canvas: HTMLCanvasElement, drawing: Drawing): void {
  drawings.set(canvas, drawing);
}

/** How the canvas is drawn; undefined where that was not kept. */
export function drawingOf(canvas: HTMLCanvasElement): Drawing | undefined {
  return drawings.get(canvas);
}
