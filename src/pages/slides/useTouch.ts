// Fingers on a slide: a swipe of one goes on or back, and so does a tap near either edge. Two zoom, as everywhere; what is zoomed is moved, not
// turned. What can be pressed keeps its taps.
import { useRef, useSyncExternalStore, type PointerEvent } from "react";
import type { Move } from "#teaching/deck";

const SWIPE_PX = 50;
const EDGE_SHARE = 0.15;
const OWN = "button, a, input, select, summary, label, [data-surface]";

export function useTouch(move: (move: Move) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const zoomed = useSyncExternalStore(subscribeToZoom, isZoomed, () => false);
  return {
    // What the browser does with fingers by itself: all that a swipe is not.
    className: zoomed ? "touch-auto" : "touch-pan-y touch-pinch-zoom",
    onPointerDown: ({ clientX: x, clientY: y, pointerType, isPrimary, target }: PointerEvent) => {
      const own = target instanceof Element && target.closest(OWN) !== null;
      from.current = pointerType === "mouse" || own || !isPrimary || isZoomed() ? null : { x, y };
    },
    // The browser takes the fingers over.
    onPointerCancel: () => {
      from.current = null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (!start) return;
      const across = clientX - start.x;
      if (Math.abs(across) > SWIPE_PX && Math.abs(across) > Math.abs(clientY - start.y)) {
        return move(across < 0 ? "next" : "previous");
      }
      if (Math.hypot(across, clientY - start.y) > SWIPE_PX / 4) return;
      if (clientX < innerWidth * EDGE_SHARE) move("previous");
      if (clientX > innerWidth * (1 - EDGE_SHARE)) move("next");
    },
  };
}

function isZoomed(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}

function subscribeToZoom(listener: () => void): () => void {
  window.visualViewport?.addEventListener("resize", listener);
  return () => window.visualViewport?.removeEventListener("resize", listener);
}
