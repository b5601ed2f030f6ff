// One end of what is made to happen: a slider on the axis. A drag that is given up with Escape leaves it where it was.
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { formatClock, t } from "#messages";
import { shareOf, type Shown } from "./places.ts";

interface HandleProps {
  readonly label: string;
  readonly seconds: number;
  readonly shown: Shown;
  readonly widthPx: number;
  readonly mostS: number;
  readonly stepS: number;
  readonly onMove: (seconds: number) => void;
  readonly onRemove: () => void;
}

interface Drag {
  readonly pointer: number;
  readonly fromX: number;
  readonly fromS: number;
}

export function Handle({ label, seconds, shown, widthPx, mostS, stepS, onMove, onRemove }: HandleProps) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { pointer: event.pointerId, fromX: event.clientX, fromS: seconds };
  };
  const follow = (event: PointerEvent<HTMLElement>): void => {
    const { current } = drag;
    if (current?.pointer !== event.pointerId) return;
    const movedS = ((event.clientX - current.fromX) / widthPx) * ((shown.toUs - shown.fromUs) / 1e6);
    if (movedS === 0) return;
    // Once for each frame: a run is computed for it.
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => onMove(current.fromS + movedS));
  };
  const end = (): void => {
    drag.current = null;
  };
  const press = (event: KeyboardEvent): void => {
    const by = (event.shiftKey ? 10 : 1) * stepS;
    const { current } = drag;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "ArrowRight" || event.key === "ArrowUp") onMove(seconds + by);
    else if (event.key === "ArrowLeft" || event.key === "ArrowDown") onMove(seconds - by);
    else if (event.key === "PageUp") onMove(seconds + 10 * stepS);
    else if (event.key === "PageDown") onMove(seconds - 10 * stepS);
    else if (event.key === "Home") onMove(0);
    else if (event.key === "End") onMove(mostS);
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else if (event.key === "Escape" && current) {
      cancelAnimationFrame(frame.current);
      drag.current = null;
      onMove(current.fromS);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={mostS}
      aria-valuenow={seconds}
      aria-valuetext={formatClock(seconds * 1e6)}
      title={`${label}, ${formatClock(seconds * 1e6)}. ${t("labAlong.move")}`}
      className="group absolute top-0 flex size-6 -translate-x-1/2 cursor-ew-resize touch-none items-center justify-center select-none"
      style={{ left: `${shareOf(shown, seconds * 1e6) * 100}%` }}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
    >
      <span className="h-4.5 w-2 rounded-sm border border-panel bg-ink group-hover:w-2.5" />
    </div>
  );
}
