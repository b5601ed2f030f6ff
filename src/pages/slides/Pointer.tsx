// The pointer on a slide: a dot in both windows, moved in either. It moves without React, with each frame at most once.
import { useEffect, useRef, type PointerEvent } from "react";
import { t } from "#messages";
import type { SpotStore } from "./spot.ts";
import type { Spot } from "./told.ts";

/** Drawn on the stage, in its own units. */
export function Pointer({ spot }: { readonly spot: SpotStore }) {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      const at = spot.get();
      if (!dot.current) return;
      dot.current.hidden = at === null;
      if (at) dot.current.style.transform = `translate(${at.x * 1280}px, ${at.y * 720}px)`;
    };
    follow();
    return spot.subscribe(follow);
  }, [spot]);
  return (
    <div
      ref={dot}
      hidden
      role="img"
      aria-label={t("slides.pointer")}
      className="pointer-events-none absolute -top-3 -left-3 z-30 size-6 rounded-full bg-failed opacity-80 outline-2 outline-paper"
    />
  );
}

/** What makes the mouse over a slide point, while it is wanted. @param point called with each place, and with null where it leaves */
export function usePointing(on: boolean, point: (at: Spot | null) => void) {
  const asked = useRef(0);
  useEffect(() => {
    if (!on) return;
    return () => {
      cancelAnimationFrame(asked.current);
      point(null);
    };
    // Only when it is put away: what it is told with may be another function each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [on]);
  if (!on) return {};
  const later = (at: Spot | null) => {
    cancelAnimationFrame(asked.current);
    asked.current = requestAnimationFrame(() => point(at));
  };
  return {
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent) =>
      later(spotIn(currentTarget, clientX, clientY)),
    onPointerLeave: () => later(null),
  };
}

function spotIn(place: Element, clientX: number, clientY: number): Spot | null {
  const stage = place.querySelector(".deck-stage")?.getBoundingClientRect();
  if (!stage) return null;
  const [x, y] = [(clientX - stage.left) / stage.width, (clientY - stage.top) / stage.height];
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null;
}
