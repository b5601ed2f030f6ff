// What the always-on servers do at a moment: a place for each request that they can serve at once, those in use filled, and those who wait
// in front of it. Read from the series: what is drawn is the average of its bin.
import type { Model, Run } from "#engine";
import type { Pen } from "#host";
import type { Palette, Rect } from "#widgets/rooms";

const MOST_PLACES = 120;
const LARGEST_PLACE = 76;
/** Of the height, for those who wait. */
const WAITING_SHARE = 0.32;
const WAITING_PITCH = 22;

/** Places and who waits, at t. */
export function slotsAt(run: Run, model: Model, timeUs: number) {
  const { busy, queued } = run.serverSeries;
  const bin = Math.min(busy.length - 1, Math.max(0, Math.floor(timeUs / run.series.binUs)));
  return {
    places: model.server.count * model.server.concurrencyEach,
    busy: busy[bin] ?? 0,
    queued: queued[bin] ?? 0,
  };
}

export function paintSlots(pen: Pen, area: Rect, run: Run, model: Model, timeUs: number, palette: Palette): void {
  const { places, busy, queued } = slotsAt(run, model, timeUs);
  const waitingHeight = area.height * WAITING_SHARE;
  const inUse = { ...area, height: area.height - waitingHeight };
  paintPlaces(pen, inUse, places, busy, queued > 0 ? palette.failed : palette.warmOutline, palette);
  paintWaiting(pen, { ...area, y: area.y + inUse.height, height: waitingHeight }, queued, palette.failed);
}

/** A dot for each that waits, as many as there is room for; the room's figure says how many. */
function paintWaiting(pen: Pen, area: Rect, queued: number, colour: string): void {
  const columns = Math.floor(area.width / WAITING_PITCH);
  const count = Math.min(Math.round(queued), columns * Math.floor(area.height / WAITING_PITCH));
  pen.fillStyle = colour;
  for (let i = 0; i < count; i++) {
    pen.beginPath();
    const [x, y] = [area.x + (i % columns) * WAITING_PITCH, area.y + Math.floor(i / columns) * WAITING_PITCH];
    pen.arc(x + WAITING_PITCH / 2, y + WAITING_PITCH / 2, WAITING_PITCH * 0.32, 0, 2 * Math.PI);
    pen.fill();
  }
}

function paintPlaces(pen: Pen, area: Rect, places: number, busy: number, outline: string, palette: Palette): void {
  const perPlace = Math.max(1, Math.ceil(places / MOST_PLACES));
  const count = Math.ceil(places / perPlace);
  const { size, columns } = gridOf(area, count);
  const pitch = size * 1.2;
  pen.lineWidth = 1.5;
  for (let i = 0; i < count; i++) {
    const filled = Math.min(1, Math.max(0, busy / perPlace - i));
    const [x, y] = [area.x + (i % columns) * pitch, area.y + Math.floor(i / columns) * pitch];
    pen.fillStyle = palette.panel;
    pen.strokeStyle = outline;
    pen.beginPath();
    pen.roundRect(x, y, size, size, size * 0.2);
    pen.fill();
    pen.stroke();
    if (filled > 0) {
      pen.fillStyle = palette.warm;
      pen.beginPath();
      pen.roundRect(x, y + size * (1 - filled), size, size * filled, Math.min(0.2, filled / 2) * size);
      pen.fill();
    }
  }
}

function gridOf(area: Rect, count: number): { readonly size: number; readonly columns: number } {
  for (let size = LARGEST_PLACE; size > 6; size--) {
    const pitch = size * 1.2;
    const columns = Math.max(1, Math.floor((area.width + 0.2 * size) / pitch));
    if (Math.ceil(count / columns) * pitch <= area.height + 0.2 * size) return { size, columns };
  }
  return { size: 6, columns: Math.max(1, Math.floor(area.width / 7.2)) };
}
