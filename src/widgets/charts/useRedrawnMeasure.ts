// Notes, for `performance`, when a changed scenario's run has been drawn: "lab:drawn" once React and the charts are done, and
// "lab:redrawn" from the change to a page that shows it.
import { useLayoutEffect } from "react";
import type { PlayerState } from "#player";

/** In the frame that follows, the diagram draws itself, too; in the next, both are on screen. */
export function useRedrawnMeasure(status: PlayerState["status"], drawn: unknown): void {
  useLayoutEffect(() => {
    if (status !== "ready" || drawn === null || performance.getEntriesByName("lab:change", "mark").length === 0) return;
    performance.mark("lab:drawn");
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => performance.measure("lab:redrawn", "lab:change"));
    });
    return () => cancelAnimationFrame(frame);
  }, [status, drawn]);
}
