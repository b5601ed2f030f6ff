// The lanes on a canvas that scrolls: only those in view are drawn. A pointer picks a request and moves what is shown, keys do the same.
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
} from "react";
import type { Model, Run } from "#engine";
import { t } from "#messages";
import { useFrame, usePlayer } from "#player";
import { movedTo, zoomedBy, type TimeRange } from "#host";
import { AXIS_COLUMNS, useTheme, writeText } from "#ui";
import { useSize } from "#widgets/rooms";
import { shareOf } from "../along/places.ts";
import { doingText, lifeText, rowNear } from "./life.ts";
import { paintLanes } from "./paintLanes.ts";
import { firstSeen, nextUse, type Uses } from "./uses.ts";

interface LaneCanvasProps {
  readonly run: Run;
  readonly model: Model;
  readonly uses: Uses;
  readonly lanes: Int32Array;
  readonly range: TimeRange | null;
  readonly onZoom: (range: TimeRange | null) => void;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number) => void;
  /** The instance that keys act on; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (instance: number) => void;
}

/** As many pixels as are seen at once. */
const MOST_HEIGHT_PX = 320;
/** A press within this many pixels of a request picks it. */
const REACH_PX = 6;
/** Further than this, a press is a drag. */
const SLACK_PX = 6;
const ZOOM = 1.5;

/** The fewer, the higher. */
const laneHeightOf = (lanes: number): number => (lanes <= 14 ? 22 : lanes <= 200 ? 14 : 10);

export function LaneCanvas(props: LaneCanvasProps) {
  const { run, model, uses, lanes, range, onZoom, selectedRow, onSelect, chosen, onChoose } = props;
  const { clock } = usePlayer();
  useTheme();
  const outer = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const numbers = useRef<HTMLCanvasElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const drag = useRef<{ readonly x: number; readonly range: TimeRange | null; moved: boolean } | null>(null);
  const widthPx = useSize(outer)?.widthPx ?? 0;
  const laneHeightPx = laneHeightOf(lanes.length);
  const heightPx = Math.min(MOST_HEIGHT_PX, lanes.length * laneHeightPx);
  const endUs = model.durationUs;
  const id = useId();
  /** What the keys stand at, chosen or not. */
  const current = lanes.includes(chosen) ? chosen : lanes[0];
  const shown = range ?? { fromUs: 0, toUs: endUs };

  const paint = (): void => {
    if (!canvas.current || !numbers.current || !scroller.current) return;
    const view = { ...shown, widthPx: canvas.current.clientWidth, laneHeightPx };
    const topPx = scroller.current.scrollTop;
    paintLanes(canvas.current, numbers.current, { run, uses, lanes, view, topPx, heightPx, chosen, selectedRow });
  };
  // Whatever is drawn anew, and in another theme.
  useLayoutEffect(() => paint());
  useEffect(() => {
    const element = scroller.current;
    const lane = lanes.indexOf(chosen);
    if (!element || lane < 0) return;
    // Whoever moves by keys sees where.
    const top = lane * laneHeightPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + laneHeightPx > element.scrollTop + heightPx) element.scrollTop = top + laneHeightPx - heightPx;
  }, [chosen, lanes, laneHeightPx, heightPx]);
  useFrame((timeUs) => {
    if (!playhead.current) return;
    const share = shareOf(shown, timeUs);
    playhead.current.style.visibility = share >= 1 ? "hidden" : "";
    const place = `translateX(${(Math.max(0, share) * 100).toFixed(2)}%)`;
    if (playhead.current.style.transform !== place) playhead.current.style.transform = place;
  });

  const timeAt = (event: { readonly clientX: number }): number => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || box.width === 0) return shown.fromUs;
    return shown.fromUs + ((event.clientX - box.left) / box.width) * (shown.toUs - shown.fromUs);
  };
  const laneAt = (event: { readonly clientY: number }): number => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || !scroller.current) return -1;
    return lanes[Math.floor((event.clientY - box.top + scroller.current.scrollTop) / laneHeightPx)] ?? -1;
  };
  const wheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    onZoom(zoomedBy(shown, event.deltaY > 0 ? ZOOM : 1 / ZOOM, timeAt(event)));
  });
  useEffect(() => {
    const element = canvas.current;
    const turn = (event: WheelEvent) => wheel(event);
    // It must be able to keep the page from being zoomed.
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, []);

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    drag.current = { x: event.clientX, range, moved: false };
    if (event.pointerType !== "touch") event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const { current } = drag;
    const instance = laneAt(event);
    writeText(hint.current, instance < 0 ? "" : doingText(run, model, uses, instance, timeAt(event)));
    if (!current || event.pointerType === "touch") return;
    if (Math.abs(event.clientX - current.x) > SLACK_PX) current.moved = true;
    if (!current.moved || !current.range || !canvas.current) return;
    const lengthUs = current.range.toUs - current.range.fromUs;
    const byUs = ((current.x - event.clientX) / canvas.current.clientWidth) * lengthUs;
    onZoom(movedTo(current.range, current.range.fromUs + byUs, endUs));
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    const { current } = drag;
    drag.current = null;
    if (!current || current.moved || Math.abs(event.clientX - current.x) > SLACK_PX) return;
    const instance = laneAt(event);
    if (instance < 0 || !canvas.current) return;
    const timeUs = timeAt(event);
    const reachUs = (REACH_PX / canvas.current.clientWidth) * (shown.toUs - shown.fromUs);
    const row = rowNear(run, uses, instance, timeUs, reachUs);
    onChoose(instance);
    if (row >= 0) onSelect(row);
    else {
      clock.pause();
      clock.seek(timeUs);
    }
  };
  const go = (by: number): void => {
    const lane = lanes.indexOf(chosen);
    const next = lane < 0 ? (by > 0 ? 0 : lanes.length - 1) : Math.max(0, Math.min(lanes.length - 1, lane + by));
    onChoose(lanes[next]);
  };
  const along = (direction: 1 | -1): void => {
    if (chosen < 0) return go(1);
    const isHere = selectedRow !== null && run.requests.instance[selectedRow] === chosen;
    // From elsewhere, to the first one that is seen.
    const row = isHere ? nextUse(uses, chosen, selectedRow, direction) : firstSeen(run, uses, chosen, shown.fromUs);
    if (row < 0) return;
    onSelect(row);
    const atUs = run.requests.invokedUs[row];
    const lengthUs = shown.toUs - shown.fromUs;
    if (range && (atUs < shown.fromUs || atUs > shown.toUs)) onZoom(movedTo(shown, atUs - lengthUs / 2, endUs));
  };
  const obey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const page = Math.max(1, Math.floor(heightPx / laneHeightPx) - 1);
    const around = Math.max(shown.fromUs, Math.min(shown.toUs, clock.timeUs));
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      PageDown: () => go(page),
      PageUp: () => go(-page),
      Home: () => onChoose(lanes[0]),
      End: () => onChoose(lanes[lanes.length - 1]),
      ArrowRight: () => along(1),
      ArrowLeft: () => along(-1),
      "+": () => onZoom(zoomedBy(shown, 1 / ZOOM, around)),
      "-": () => onZoom(zoomedBy(shown, ZOOM, around)),
      "0": () => onZoom(null),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  };

  return (
    <div ref={outer} className="min-w-0">
      <div
        ref={scroller}
        role="listbox"
        aria-label={t("labLanes.label")}
        aria-activedescendant={id}
        tabIndex={0}
        className="overflow-x-hidden overflow-y-auto overscroll-y-contain border-y border-line -outline-offset-2"
        style={{ height: heightPx + 2 }}
        onScroll={paint}
        onKeyDown={obey}
      >
        <div
          id={id}
          role="option"
          tabIndex={-1}
          aria-selected={chosen >= 0}
          aria-setsize={lanes.length}
          aria-posinset={lanes.indexOf(current) + 1}
          className="sr-only"
        >
          {lifeText(run, model, uses, current)}
        </div>
        <div style={{ height: lanes.length * laneHeightPx }}>
          <div className={`sticky top-0 ${AXIS_COLUMNS}`} style={{ width: widthPx || undefined, height: heightPx }}>
            <canvas ref={numbers} aria-hidden="true" className="size-full" />
            <div className="relative min-w-0 overflow-hidden bg-paper">
              <canvas
                ref={canvas}
                aria-hidden="true"
                className="absolute inset-0 size-full cursor-pointer touch-pan-y"
                onPointerDown={press}
                onPointerMove={move}
                onPointerUp={release}
                onPointerCancel={() => {
                  drag.current = null;
                }}
                onPointerLeave={() => writeText(hint.current, "")}
              />
              <div
                ref={playhead}
                className="pointer-events-none absolute inset-y-0 left-0 w-full will-change-transform"
              >
                <div className="absolute inset-0 bg-panel/60" />
                <div className="absolute inset-y-0 left-0 w-0.5 -translate-x-px bg-ink" />
              </div>
            </div>
          </div>
        </div>
      </div>
      <p ref={hint} aria-hidden="true" className="min-h-[1lh] px-4 pt-1 text-xs text-ink-2 tabular-nums" />
      <p aria-hidden="true" className="min-h-[1lh] px-4 text-pretty">
        {chosen >= 0 ? lifeText(run, model, uses, chosen) : ""}
      </p>
    </div>
  );
}
