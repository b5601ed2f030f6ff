// The pointer over the charts: where it is, values are read; Control with the wheel zooms there.
import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import type { ChartData } from "../data/chartData.ts";

/** A notch of a wheel (100 px) makes what is shown a fifth shorter or longer. */
const PER_PX = 0.0022;
/** Some browsers count a wheel in lines. */
const LINE_PX = 33;

export function usePointer(
  root: RefObject<HTMLElement | null>,
  { startUs, endUs }: ChartData,
  onRead: (timeUs: number | null) => void,
  onZoom: (factor: number, aroundUs: number) => void,
): void {
  const timeAt = (event: MouseEvent): number | null => {
    const plots = event.target instanceof Element ? event.target.closest("[data-scrubber]") : null;
    const box = plots?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    const share = (event.clientX - box.left) / box.width;
    return startUs + Math.max(0, Math.min(1, share)) * (endUs - startUs);
  };
  const read = useEffectEvent((event: PointerEvent) => {
    const timeUs = timeAt(event);
    if (timeUs === null) return;
    // A finger that scrolls past reads nothing; one that taps or drags does, and what it read stays.
    if (event.pointerType === "touch" && event.type === "pointerout") return;
    onRead(event.type === "pointerout" ? null : timeUs);
  });
  const leave = useEffectEvent((event: PointerEvent) => {
    if (timeAt(event) === null) onRead(null);
  });
  const turned = useRef<{ factor: number; aroundUs: number } | null>(null);
  const zoom = useEffectEvent(() => {
    if (turned.current) onZoom(turned.current.factor, turned.current.aroundUs);
    turned.current = null;
  });
  const turn = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey) return;
    const timeUs = timeAt(event);
    if (timeUs === null) return;
    event.preventDefault();
    const factor = Math.exp(event.deltaY * (event.deltaMode === 0 ? 1 : LINE_PX) * PER_PX);
    // A wheel turns faster than the charts are drawn.
    if (turned.current === null) requestAnimationFrame(() => zoom());
    turned.current = { factor: (turned.current?.factor ?? 1) * factor, aroundUs: timeUs };
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onPointer = (event: PointerEvent) => read(event);
    const onElsewhere = (event: PointerEvent) => leave(event);
    const onWheel = (event: WheelEvent) => turn(event);
    const kinds = ["pointermove", "pointerup", "pointerout"] as const;
    for (const kind of kinds) element.addEventListener(kind, onPointer);
    // Taken from the browser, which would enlarge the page.
    element.addEventListener("wheel", onWheel, { passive: false });
    addEventListener("pointerdown", onElsewhere);
    return () => {
      removeEventListener("pointerdown", onElsewhere);
      for (const kind of kinds) element.removeEventListener(kind, onPointer);
      element.removeEventListener("wheel", onWheel);
    };
  }, [root]);
}
