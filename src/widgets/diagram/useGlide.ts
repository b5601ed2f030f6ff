// Zoom by steps around the middle of the diagram, gliding there within a few frames.

import { MAX_ZOOM, MIN_ZOOM } from "#widgets/rooms";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef } from "react";

const GLIDE_MS = 150;

/** Zooms by a factor, within what the diagram allows. `calm`: at once. */
export function useGlide(calm: boolean): (factor: number) => void {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (factor) => {
    cancelAnimationFrame(frame.current);
    const { width, height } = store.getState();
    const from = getViewport();
    const to = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, from.zoom * factor));
    const startMs = performance.now();
    const step = (): void => {
      const share = calm ? 1 : Math.min(1, (performance.now() - startMs) / GLIDE_MS);
      // Equal shares of the way look equally fast when they multiply.
      const zoom = from.zoom * (to / from.zoom) ** (share * (2 - share));
      const moved = zoom / from.zoom;
      void setViewport({
        x: width / 2 - (width / 2 - from.x) * moved,
        y: height / 2 - (height / 2 - from.y) * moved,
        zoom,
      });
      if (share < 1) frame.current = requestAnimationFrame(step);
    };
    step();
  };
}
