// The wall clock as the player's clock sees it, in one place, so that tests can put their own in its stead.

export interface TimeSource {
  /** Milliseconds on the wall, never running backwards. */
  now(): number;
  requestFrame(callback: () => void): number;
  cancelFrame(handle: number): void;
  /** Whether the page can be seen. */
  isVisible(): boolean;
  onVisibilityChange(callback: () => void): () => void;
  /** Whether the reader asked for less motion. */
  prefersSteps(): boolean;
}

export function browserTimeSource(): TimeSource {
  const lessMotion = matchMedia("(prefers-reduced-motion: reduce)");
  return {
    now: () => performance.now(),
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
    isVisible: () => document.visibilityState === "visible",
    onVisibilityChange(callback) {
      document.addEventListener("visibilitychange", callback);
      return () => document.removeEventListener("visibilitychange", callback);
    },
    prefersSteps: () => lessMotion.matches,
  };
}
