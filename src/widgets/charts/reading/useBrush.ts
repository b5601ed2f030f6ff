// A stretch dragged out over the charts with Shift is what they show next; without Shift a drag moves the playhead.
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import type { TimeRange } from "#host";
import type { ChartData } from "../data/chartData.ts";

/** Under this many pixels it was no drag. */
const SLACK_PX = 4;

interface Drag {
  readonly pointer: number;
  readonly plots: Element;
  readonly fromX: number;
  toX: number;
}

export function useBrush(
  root: RefObject<HTMLElement | null>,
  { startUs, endUs }: ChartData,
  onRange: (range: TimeRange) => void,
): void {
  const drag = useRef<Drag | null>(null);
  const sharesOf = ({ plots, fromX, toX }: Drag): readonly [number, number] => {
    const { left, width } = plots.getBoundingClientRect();
    const share = (x: number) => Math.max(0, Math.min(1, (x - left) / width));
    return [share(Math.min(fromX, toX)), share(Math.max(fromX, toX))];
  };
  const finish = (taken: boolean): void => {
    const { current } = drag;
    drag.current = null;
    root.current?.removeAttribute("data-brushing");
    if (!current || !taken || Math.abs(current.toX - current.fromX) < SLACK_PX) return;
    const [fromUs, toUs] = sharesOf(current).map((share) => startUs + share * (endUs - startUs));
    onRange({ fromUs, toUs });
  };
  const hear = useEffectEvent((event: PointerEvent) => {
    const plots = event.target instanceof Element ? event.target.closest("[data-scrubber]") : null;
    if (event.type === "pointerdown" && event.shiftKey && event.button === 0 && event.isPrimary && plots) {
      // The playhead stays where it is.
      event.stopPropagation();
      event.preventDefault();
      plots.setPointerCapture(event.pointerId);
      drag.current = { pointer: event.pointerId, plots, fromX: event.clientX, toX: event.clientX };
    } else if (drag.current?.pointer === event.pointerId) {
      if (event.type !== "pointermove") return finish(event.type === "pointerup");
      drag.current.toX = event.clientX;
      const [from, to] = sharesOf(drag.current);
      root.current?.style.setProperty("--brush-from", from.toFixed(4));
      root.current?.style.setProperty("--brush-to", to.toFixed(4));
      root.current?.setAttribute("data-brushing", "");
    }
  });
  const giveUp = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Escape" || !drag.current) return;
    event.preventDefault();
    finish(false);
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listen = (event: PointerEvent) => hear(event);
    const onKey = (event: KeyboardEvent) => giveUp(event);
    const kinds = ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const;
    for (const kind of kinds) element.addEventListener(kind, listen);
    addEventListener("keydown", onKey, true);
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, listen);
      removeEventListener("keydown", onKey, true);
    };
  }, [root]);
}
