// Whose a key is: the talk's, the control's on which it is pressed, or what lies over the slide.
import { useEffect } from "react";

const TYPED_INTO = "input, select, textarea, [contenteditable], [role=slider]";
const PRESSED = "button, a[href], summary";
const PRESSING = new Set([" ", "Enter"]);
/** What every clicker sends to go on and back, and what no field on a slide has a use for. */
const TURNING = new Set(["PageUp", "PageDown"]);
/** What clickers send besides: with something over the slide, it closes that. F5 would load the page anew. */
const CLOSING = new Set([".", "b", "B"]);

export type Owner = "talk" | "control" | "panel";

/** Fields take what is typed into them, buttons and links what presses them; what a clicker sends to go on is always the talk's. */
export function ownerOf({ target, key }: KeyboardEvent): Owner {
  if (TURNING.has(key)) return "talk";
  const field = target instanceof Element && target.closest(TYPED_INTO) !== null;
  const closes = key === "F5" || (CLOSING.has(key) && !field);
  // A dialog has the keyboard, wherever the focus was before: a button in it that is gone leaves it on the page.
  if (document.querySelector("dialog[open]:not([data-in-place])")) return closes ? "panel" : "control";
  // One that stands in place leaves the talk its keys; the browser does not close it by itself.
  if ((closes || key === "Escape") && document.querySelector("dialog[open]")) return "panel";
  if (key === "F5") return "talk";
  if (field) return "control";
  return PRESSING.has(key) && target instanceof Element && target.closest(PRESSED) !== null ? "control" : "talk";
}

const RELEASED = "button, summary, [role=slider], input:is([type=range], [type=radio], [type=checkbox])";

/**
 * Gives the keys back to the talk when a control is let go of that was used with a pointer: who drags a slider and then presses a
 * clicker's arrow means the talk. Who came to it by keyboard keeps it.
 */
export function useKeysBack(allowed = true): void {
  useEffect(() => {
    if (!allowed) return;
    const release = () => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement) || activeElement.closest("dialog")) return;
      if (activeElement.matches(RELEASED)) activeElement.blur();
    };
    addEventListener("pointerup", release);
    return () => removeEventListener("pointerup", release);
  }, [allowed]);
}
