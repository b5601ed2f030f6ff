// The one slider over all charts: drag anywhere, or move it by keys.
import { useRef, type PointerEvent } from "react";
import { useClockState, usePlayer } from "#player";
import { formatClock, t } from "#messages";
import { clockSeconds } from "./sentence.ts";

/** Under this many pixels a touch may still become a scroll or a tap. */
const TOUCH_SLACK = 6;

interface Drag {
  readonly pointer: number;
  readonly startX: number;
  readonly wasPlaying: boolean;
  moving: boolean;
}

interface ScrubberProps {
  /** The part of the run that lies beneath. */
  readonly startUs: number;
  readonly lengthUs: number;
}

export function Scrubber({ startUs, lengthUs }: ScrubberProps) {
  const { clock } = usePlayer();
  const { settledUs, endUs } = useClockState();
  const drag = useRef<Drag | null>(null);

  const hint = useRef<HTMLDivElement>(null);
  const hintText = useRef<HTMLSpanElement>(null);

  const timeAt = (event: PointerEvent<HTMLElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    return box.width > 0 ? startUs + Math.max(0, Math.min(1, (event.clientX - box.left) / box.width)) * lengthUs : null;
  };
  const seekTo = (event: PointerEvent<HTMLElement>) => {
    const timeUs = timeAt(event);
    if (timeUs !== null) clock.seek(timeUs);
  };
  const showHint = (event: PointerEvent<HTMLElement>) => {
    const timeUs = timeAt(event);
    if (timeUs === null || !hint.current || !hintText.current) return;
    const share = (timeUs - startUs) / lengthUs;
    hint.current.style.transform = `translateX(${share * 100}%)`;
    hintText.current.style.transform = `translateX(${-share * 100}%)`;
    hintText.current.textContent = clockSeconds(timeUs);
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      pointer: event.pointerId,
      startX: event.clientX,
      wasPlaying: clock.playing,
      moving: event.pointerType !== "touch",
    };
    if (!drag.current.moving) return;
    clock.pause();
    seekTo(event);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    showHint(event);
    if (current?.pointer !== event.pointerId) return;
    if (!current.moving && Math.abs(event.clientX - current.startX) < TOUCH_SLACK) return;
    if (!current.moving) clock.pause();
    current.moving = true;
    seekTo(event);
  };
  const end = (event: PointerEvent<HTMLElement>, taken: boolean) => {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return;
    drag.current = null;
    if (!current.moving && taken) seekTo(event);
    if (current.wasPlaying) clock.play();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t("charts.position")}
      aria-valuemin={0}
      aria-valuemax={endUs / 1e6}
      aria-valuenow={settledUs / 1e6}
      aria-valuetext={t("charts.positionText", { clock: formatClock(settledUs), end: clockSeconds(endUs) })}
      data-scrubber
      className="group absolute inset-0 z-20 cursor-ew-resize touch-pan-y touch-pinch-zoom -outline-offset-2 select-none"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
    >
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 hidden overflow-x-clip group-active:hidden pointer-fine:group-hover:block"
      >
        <div ref={hint} className="absolute inset-y-0 left-0 w-full border-l border-dashed border-ink-3">
          <span
            ref={hintText}
            className="absolute top-full left-0 z-30 bg-ink px-1 text-2xs whitespace-nowrap text-paper tabular-nums"
          />
        </div>
      </div>
    </div>
  );
}
