// Measures, for `performance`, the time from a change of the scenario to a page on which its run has been drawn.
import { useEffect } from "react";
import type { PlayerState } from "#player";

/** Two frames after the charts have drawn, the diagram has drawn, too, and both are on screen. */
export function useRedrawnMeasure(status: PlayerState["status"], drawn: unknown): void {
  useEffect(() => {
    if (status !== "ready" || drawn === null || performance.getEntriesByName("lab:change", "mark").length === 0) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => performance.measure("lab:redrawn", "lab:change"));
    });
    return () => cancelAnimationFrame(frame);
  }, [status, drawn]);
}
