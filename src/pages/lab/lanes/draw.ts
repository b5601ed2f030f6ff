// The lanes, drawn: a lane for each instance, ice while it starts, solid while it is busy, pale while it is idle, dashed once it is reclaimed.
import type { Run } from "#engine";
import type { Pen } from "#host";
import { firstUse, type Uses } from "./uses.ts";

export interface View {
  readonly fromUs: number;
  readonly toUs: number;
  readonly widthPx: number;
  readonly laneHeightPx: number;
}

export interface Colours {
  readonly cold: string;
  readonly coldSoft: string;
  readonly warm: string;
  readonly warmOutline: string;
  readonly idle: string;
  readonly line: string;
  readonly ink: string;
}

/** Between lanes, in pixels. */
const GAP = 2;
/** A ghost is dashed for as long as this after it was reclaimed, in pixels. */
const GHOST_PX = 28;
/** From this width on a request is a stretch of its own. */
const BROAD_PX = 4;

export const xOf = ({ fromUs, toUs, widthPx }: View, timeUs: number): number =>
  ((timeUs - fromUs) / (toUs - fromUs)) * widthPx;

/** Draws one lane with its top at `y`. */
export function drawLane(
  pen: Pen,
  run: Run,
  uses: Uses,
  instance: number,
  y: number,
  view: View,
  colours: Colours,
): void {
  const { startedUs, readyUs, reclaimedUs } = run.instances;
  const { widthPx } = view;
  const height = view.laneHeightPx - GAP;
  const clipped = (timeUs: number): number => Math.max(-1, Math.min(widthPx + 1, xOf(view, timeUs)));
  const [start, ready, end] = [startedUs, readyUs, reclaimedUs].map((times) => clipped(times[instance]));
  // Idle: paler and lower than what is busy, so that it is told apart without colour.
  const idleY = y + Math.round(height * 0.3);
  const idleHeight = Math.max(1, height - 2 * (idleY - y));
  pen.fillStyle = colours.idle;
  pen.fillRect(ready, idleY, end - ready, idleHeight);
  drawBusy(pen, run, uses, instance, y, height, view, colours.warm);
  drawStart(pen, start, ready, y, height, colours);
  if (end > widthPx || reclaimedUs[instance] <= view.fromUs) return;
  pen.strokeStyle = colours.warmOutline;
  pen.lineWidth = 1;
  pen.setLineDash([2, 3]);
  pen.beginPath();
  pen.moveTo(end + 1, y + height / 2);
  pen.lineTo(Math.min(widthPx, end + GHOST_PX), y + height / 2);
  pen.stroke();
  pen.setLineDash([]);
}

/** Ice that fills up: the start is visible however short it is. */
function drawStart(pen: Pen, start: number, ready: number, y: number, height: number, colours: Colours): void {
  if (ready < 0) return;
  const width = Math.max(2, ready - start);
  pen.fillStyle = colours.coldSoft;
  pen.fillRect(start, y, width, height);
  pen.fillStyle = colours.cold;
  pen.beginPath();
  pen.moveTo(start, y + height);
  pen.lineTo(start + width, y + height);
  pen.lineTo(start + width, y);
  pen.closePath();
  pen.fill();
  pen.fillRect(start, y, 1, height);
}

/** What runs within the same pixel is one stroke: a lane has no more strokes than pixels. */
function drawBusy(
  pen: Pen,
  run: Run,
  uses: Uses,
  instance: number,
  y: number,
  height: number,
  view: View,
  colour: string,
): void {
  const { invokedUs, handlerEndUs } = run.requests;
  const readyUs = run.instances.readyUs[instance];
  pen.fillStyle = colour;
  let [left, right] = [NaN, NaN];
  const flush = (): void => {
    if (right > left) pen.fillRect(left, y, Math.max(1, right - left), height);
  };
  for (let at = firstUse(run, uses, instance, view.fromUs); at < uses.from[instance + 1]; at++) {
    const row = uses.rows[at];
    if (invokedUs[row] > view.toUs) break;
    const from = xOf(view, Math.max(invokedUs[row], readyUs));
    const to = xOf(view, handlerEndUs[row]);
    if (to < 0 || to <= from) continue;
    // A gap of less than half a pixel could not be seen; what is broad enough to be told apart keeps one to what follows.
    const stands = to - from > BROAD_PX;
    if (!stands && from <= right + 0.5) right = Math.max(right, to);
    else {
      flush();
      [left, right] = [Math.max(-1, from), stands ? to - 1 : to];
    }
    right = Math.min(right, view.widthPx + 1);
  }
  flush();
}
