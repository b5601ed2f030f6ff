// A panel comes from what opened it: it grows from there to its place, unless the reader wants less motion.

const OPEN_MS = 180;
const EASE = "cubic-bezier(0.3, 0, 0.2, 1)";

/** @param opener what was pressed, or where it stood in the window; null where nothing on the page was, and then nothing moves */
export function openFrom(panel: HTMLElement, opener: Element | DOMRect | null): void {
  if (opener === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const from = opener instanceof Element ? opener.getBoundingClientRect() : opener;
  // What is hidden has no place to come from.
  if (from.width === 0) return;
  const { x, y } = panel.getBoundingClientRect();
  const transformOrigin = `${from.x + from.width / 2 - x}px ${from.y + from.height / 2 - y}px`;
  panel.animate(
    [
      { transform: "scale(0.92)", transformOrigin, opacity: 0.4 },
      { transform: "none", transformOrigin },
    ],
    { duration: OPEN_MS, easing: EASE },
  );
}

/**
 * What a reader pressed to open what opens now: the control with these words, or else what has the focus. Who uses a shortcut presses
 * nothing, and the control does the same.
 */
export function openerOf(words: string): Element | null {
  const named = [...document.querySelectorAll("[aria-haspopup=dialog]")];
  const focused = document.activeElement;
  return named.find(({ textContent }) => textContent === words) ?? (focused?.matches("button, a") ? focused : null);
}
