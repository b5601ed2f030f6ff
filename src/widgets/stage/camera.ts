// The camera: which part of the stage is seen, and how it gets from one to the next. It moves without React.
import { animate } from "motion";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Rect, Transform } from "#widgets/rooms";
import { CAMERA } from "./springs.ts";

/** Closer than this, a room says no more. */
const MOST_ZOOM = 1.9;

/** Shows a part of the stage whole, in the middle of an area. */
export function lookAt(part: Rect, area: Rect): Transform {
  const zoom = Math.min(area.width / part.width, area.height / part.height, MOST_ZOOM);
  return {
    x: area.x + (area.width - part.width * zoom) / 2 - part.x * zoom,
    y: area.y + (area.height - part.height * zoom) / 2 - part.y * zoom,
    zoom,
  };
}

/** Between two views: halfway at 0.5. Zoom goes by equal factors, so that it looks even. */
export function between(from: Transform, to: Transform, part: number): Transform {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: from.zoom * (to.zoom / from.zoom) ** part };
}

/**
 * Where the camera is, moved to `target` whenever that changes.
 * @param still arrives at once
 * @param onMove called with each place on its way, and with the first
 */
export function useCamera(target: Transform, still: boolean, onMove: (camera: Transform) => void): void {
  const at = useRef<Transform | null>(null);
  const move = useRef(onMove);
  useLayoutEffect(() => {
    move.current = onMove;
  });
  const { x, y, zoom } = target;
  useLayoutEffect(() => {
    const to = { x, y, zoom };
    const from = at.current;
    const arrive = (camera: Transform) => {
      at.current = camera;
      move.current(camera);
    };
    if (from === null || still) {
      arrive(to);
      return;
    }
    const moving = animate(0, 1, { ...CAMERA, onUpdate: (part) => arrive(between(from, to, part)) });
    return () => moving.stop();
  }, [x, y, zoom, still]);
  useEffect(() => {
    if (at.current) move.current(at.current);
  });
}
