// Fingers on a slide: a swipe goes on or back, and so does a tap near either edge. What can be pressed keeps its taps.
import { useRef, type PointerEvent } from "react";
import type { Move } from "#widgets/deck";

const SWIPE_PX = 50;
const EDGE_SHARE = 0.15;
const OWN = "button, a, input, select, summary, label, [data-surface]";

export function useTouch(move: (move: Move) => void) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ clientX: x, clientY: y, pointerType, target }: PointerEvent) => {
      const own = target instanceof Element && target.closest(OWN) !== null;
      from.current = pointerType === "mouse" || own ? null : { x, y };
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
