// Full screen, and a bar that leaves it to the slide: it comes back with the pointer, and with the focus.
import { useEffect, useState, useSyncExternalStore } from "react";

export interface Fullscreen {
  readonly full: boolean;
  /** False where the browser, or the page around a frame, does not allow it. */
  readonly allowed: boolean;
  readonly toggle: () => void;
}

export function useFullscreen(): Fullscreen {
  const full = useSyncExternalStore(subscribe, isFull);
  return { full, allowed: document.fullscreenEnabled, toggle };
}

/** So long after the pointer rests. */
const REST_MS = 2500;

/** Whether the bar is away: in full screen, a while after the pointer moved last. */
export function useBarAway(full: boolean): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!full) return;
    let timer = 0;
    const moved = () => {
      setResting(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setResting(true), REST_MS);
    };
    moved();
    addEventListener("pointermove", moved);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", moved);
    };
  }, [full]);
  return full && resting;
}

function toggle(): void {
  // A browser may refuse; then the window stays as it is.
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => {},
  );
}

function isFull(): boolean {
  return document.fullscreenElement !== null;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}
