// What of a page is none of its picture: what is hidden, what is only read out, and controls, which nobody can press on paper.

/** The class `control` stands on the buttons and choices of src/ui. */
const CONTROLS = ".control, select, input, textarea, summary";

export function isLeftOut(element: Element): boolean {
  if (element.matches(CONTROLS)) return true;
  const style = getComputedStyle(element);
  if (style.display === "none" || style.opacity === "0") return true;
  // Also what lies folded within `details`; an element without a box of its own is asked for what it holds.
  if (style.display !== "contents" && !element.checkVisibility()) return true;
  const { width, height } = element.getBoundingClientRect();
  return style.position === "absolute" && style.overflow === "hidden" && width <= 1 && height <= 1;
}
