// The arrow keys step, wherever the focus is, unless it is in something that uses them itself.
import { useEffect, useEffectEvent } from "react";

const USES_ARROWS =
  "input, select, textarea, [contenteditable], [role=slider], [role=tab], [role=tree], [role=treeitem], [role=listbox], [role=grid], [role=radio], [role=menu]";

/** @param onArrow is given 1 for right, -1 for left */
export function useArrowKeys(allowed: boolean, onArrow: (direction: 1 | -1) => void): void {
  const step = useEffectEvent(onArrow);
  useEffect(() => {
    if (!allowed) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const direction = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (direction === 0 || (event.target instanceof Element && event.target.closest(USES_ARROWS))) return;
      event.preventDefault();
      step(direction);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [allowed]);
}
