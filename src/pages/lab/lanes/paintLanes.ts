// Paints the lanes that are in view onto two canvases: their numbers in the gutter, and the lanes themselves.
import type { Run } from "#engine";
import { pixelRatioOf } from "#host";
import { drawLane, xOf, type View } from "./draw.ts";
import type { Uses } from "./uses.ts";

export interface Painting {
  readonly run: Run;
  readonly uses: Uses;
  readonly lanes: Int32Array;
  readonly view: View;
  /** What is scrolled away above, and the height in view, in pixels. */
  readonly topPx: number;
  readonly heightPx: number;
  /** The lane that keys act on, as an instance; -1 for none. */
  readonly chosen: number;
  readonly selectedRow: number | null;
}

const ROLES = {
  cold: "--cold",
  coldSoft: "--cold-soft",
  warm: "--warm",
  warmOutline: "--warm-outline",
  idle: "--idle",
  line: "--line",
  ink: "--ink",
  ink2: "--ink-2",
} as const;

/** A number needs so much height; of lanes that are lower only some have theirs. */
const NUMBER_PX = 14;

export function paintLanes(canvas: HTMLCanvasElement, numbers: HTMLCanvasElement, painting: Painting): void {
  const style = getComputedStyle(canvas);
  const colours = Object.fromEntries(
    Object.entries(ROLES).map(([name, role]) => [name, style.getPropertyValue(role).trim()]),
  ) as Readonly<Record<keyof typeof ROLES, string>>;
  const pen = prepared(canvas, painting.heightPx);
  const words = prepared(numbers, painting.heightPx);
  if (!pen || !words) return;
  const { lanes, view, topPx, heightPx, run, uses, chosen, selectedRow } = painting;
  const { laneHeightPx } = view;
  const last = Math.min(lanes.length, Math.ceil((topPx + heightPx) / laneHeightPx));
  const every = Math.ceil(NUMBER_PX / laneHeightPx);
  words.font = `12px ${style.fontFamily}`;
  words.textAlign = "right";
  words.textBaseline = "middle";
  for (let lane = Math.floor(topPx / laneHeightPx); lane < last; lane++) {
    const instance = lanes[lane];
    const y = lane * laneHeightPx - topPx;
    pen.fillStyle = colours.line;
    pen.fillRect(0, y + laneHeightPx - 1, view.widthPx, 0.5);
    drawLane(pen, run, uses, instance, y, view, colours);
    if (instance === chosen) outline(pen, 0.75, y - 0.25, view.widthPx - 1.5, laneHeightPx - 0.5, colours.ink);
    words.fillStyle = instance === chosen ? colours.ink : colours.ink2;
    if (lane % every === 0 || instance === chosen)
      words.fillText(String(instance + 1), numbers.clientWidth - 12, y + laneHeightPx / 2);
    if (selectedRow === null || run.requests.instance[selectedRow] !== instance) continue;
    const from = xOf(view, run.requests.invokedUs[selectedRow]);
    const to = xOf(view, run.requests.handlerEndUs[selectedRow]);
    outline(pen, from - 1, y - 0.5, Math.max(6, to - from + 2), laneHeightPx, colours.ink);
  }
}

function outline(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: string,
): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.strokeRect(x, y, width, height);
}

/** Sized to its box at the screen's resolution, and cleared. Null where there is nothing to draw on. */
function prepared(canvas: HTMLCanvasElement, heightPx: number): CanvasRenderingContext2D | null {
  const context = canvas.getContext("2d");
  const scale = pixelRatioOf(canvas);
  if (!context || canvas.clientWidth === 0 || heightPx === 0) return null;
  const [width, height] = [Math.round(canvas.clientWidth * scale), Math.round(heightPx * scale)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, canvas.clientWidth, heightPx);
  return context;
}
