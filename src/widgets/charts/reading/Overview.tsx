// The whole run in a strip, and in it the stretch that is shown: drag one out, move it, or take it by its ends; the ends also go by keys.
import { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { AXIS_COLUMNS } from "#ui";
import { keepDrawing, movedTo, type Pen, type TimeRange } from "#host";
import { t } from "#messages";
import type { ChartData } from "../data/chartData.ts";
import { drawRequests } from "../draw/charts.ts";
import { readPalette } from "../draw/palette.ts";
import { prepareSurface } from "../draw/surface.ts";
import { clockSeconds } from "../sentence.ts";
import type { TimelineView } from "../view.ts";

/** Under this many pixels a press is not yet a drag, and that close to an end it takes the end. */
const SLACK_PX = 4;
const GRIP_PX = 12;

interface OverviewProps extends Pick<TimelineView, "range" | "onRange"> {
  readonly whole: ChartData;
}

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly startUs: number;
  readonly kind: "new" | "move" | "from" | "to";
  readonly range: TimeRange;
  moving: boolean;
}

export function Overview({ whole, range, onRange }: OverviewProps) {
  const drag = useRef<Drag | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useDrawnOverview(canvas, whole);
  const { endUs } = whole;
  const shown = range ?? { fromUs: 0, toUs: endUs };
  const [left, right] = [(shown.fromUs / endUs) * 100, (1 - shown.toUs / endUs) * 100];

  const timeAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(1, (clientX - box.left) / box.width)) * endUs;
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const timeUs = timeAt(event);
    const perPx = endUs / event.currentTarget.clientWidth;
    const kind = kindAt(range, timeUs, GRIP_PX * perPx);
    drag.current = {
      pointer: event.pointerId,
      startX: event.clientX,
      startUs: timeUs,
      kind,
      range: shown,
      moving: false,
    };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return;
    current.moving ||= Math.abs(event.clientX - current.startX) >= SLACK_PX;
    if (current.moving) onRange(draggedTo(current, timeAt(event), endUs));
  };
  const end = () => (drag.current = null);

  return (
    <div className={`control ${AXIS_COLUMNS}`}>
      <div role="group" aria-label={t("chartReading.overview")} className="col-start-2">
        <div
          className="relative h-7 cursor-crosshair touch-pan-y border border-line bg-paper select-none"
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={end}
          onDoubleClick={() => onRange(null)}
        >
          <canvas ref={canvas} aria-hidden="true" className="absolute inset-0 size-full opacity-70" />
          <span className="pointer-events-none absolute inset-y-0 left-0 bg-panel/75" style={{ width: `${left}%` }} />
          <span className="pointer-events-none absolute inset-y-0 right-0 bg-panel/75" style={{ width: `${right}%` }} />
          <span
            className="pointer-events-none absolute inset-y-0 border-x-2 border-ink"
            style={{ left: `${left}%`, right: `${right}%` }}
          />
          <End
            label={t("chartReading.from")}
            timeUs={shown.fromUs}
            endUs={endUs}
            onMove={(fromUs) => onRange({ fromUs: Math.min(fromUs, shown.toUs), toUs: shown.toUs })}
          />
          <End
            label={t("chartReading.to")}
            timeUs={shown.toUs}
            endUs={endUs}
            onMove={(toUs) => onRange({ fromUs: shown.fromUs, toUs: Math.max(toUs, shown.fromUs) })}
          />
        </div>
      </div>
    </div>
  );
}

/** What a drag that begins here does to the stretch. @param gripUs how far from an end it is still taken */
export function kindAt(range: TimeRange | null, timeUs: number, gripUs: number): Drag["kind"] {
  if (range === null) return "new";
  const { fromUs, toUs } = range;
  const isInside = timeUs > fromUs && timeUs < toUs;
  // Of a short stretch the middle is left to move it by, and its ends are taken from outside.
  const reachUs = isInside ? Math.min(gripUs, (toUs - fromUs) / 4) : gripUs;
  const [toFrom, toEnd] = [Math.abs(timeUs - fromUs), Math.abs(timeUs - toUs)];
  if (Math.min(toFrom, toEnd) <= reachUs) return toFrom < toEnd ? "from" : "to";
  return isInside ? "move" : "new";
}

function draggedTo({ kind, startUs, range }: Drag, timeUs: number, endUs: number): TimeRange {
  switch (kind) {
    case "new":
      return { fromUs: Math.min(startUs, timeUs), toUs: Math.max(startUs, timeUs) };
    case "move":
      return movedTo(range, range.fromUs + timeUs - startUs, endUs);
    case "from":
      return { fromUs: Math.min(timeUs, range.toUs), toUs: Math.max(timeUs, range.toUs) };
    case "to":
      return { fromUs: Math.min(timeUs, range.fromUs), toUs: Math.max(timeUs, range.fromUs) };
  }
}

interface EndProps {
  readonly label: string;
  readonly timeUs: number;
  readonly endUs: number;
  readonly onMove: (timeUs: number) => void;
}

/** One end of what is shown. The pointer takes it through the strip beneath. */
function End({ label, timeUs, endUs, onMove }: EndProps) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const small = event.shiftKey ? endUs / 1000 : endUs / 100;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: timeUs + small,
      ArrowUp: timeUs + small,
      ArrowLeft: timeUs - small,
      ArrowDown: timeUs - small,
      PageUp: timeUs + endUs / 10,
      PageDown: timeUs - endUs / 10,
      Home: 0,
      End: endUs,
    };
    if (!Object.hasOwn(targets, event.key)) return;
    event.preventDefault();
    onMove(Math.max(0, Math.min(endUs, targets[event.key])));
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={endUs / 1e6}
      aria-valuenow={timeUs / 1e6}
      aria-valuetext={clockSeconds(timeUs)}
      onKeyDown={press}
      className="pointer-events-none absolute inset-y-0 -ml-1 w-2 rounded-sm bg-ink"
      style={{ left: `${(timeUs / endUs) * 100}%` }}
    />
  );
}

/** Drawn again for another run, theme or width. */
function useDrawnOverview(ref: { readonly current: HTMLCanvasElement | null }, whole: ChartData): void {
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const draw = () => {
      const surface = prepareSurface(canvas, whole.endUs);
      if (!surface) return;
      const palette = readPalette(canvas);
      const drawing = (context: Pen) => drawRequests({ ...surface, context }, whole, palette);
      drawing(surface.context);
      keepDrawing(canvas, drawing);
    };
    draw();
    const sizes = new ResizeObserver(draw);
    const themes = new MutationObserver(draw);
    sizes.observe(canvas);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      sizes.disconnect();
      themes.disconnect();
    };
  }, [ref, whole]);
}
