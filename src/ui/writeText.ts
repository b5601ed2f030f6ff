// Words that follow a clock, written to the page directly.

/** What each element says: asking the element itself costs more than the comparison saves. */
const written = new WeakMap<Element, string>();

/**
 * Writes an element's only text, where it is another one: the same again would still lay out the page. The text node stays the same, so
 * that nothing but its letters changes.
 */
export function writeText(element: Element | null | undefined, text: string): void {
  if (!element || written.get(element) === text) return;
  written.set(element, text);
  if (element.firstChild) element.firstChild.nodeValue = text;
  else element.textContent = text;
}
