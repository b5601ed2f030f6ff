// What the reader does in an embed, told to its host by the name of the control: never what was typed.
import type { Frame } from "#embedding";

const CONTROL = 'button, a[href], input, select, textarea, summary, [role="slider"], [role="radio"], [role="tab"]';
const LONGEST_NAME = 100;

/** Tells of presses and of changed settings. Returns how to stop. */
export function followInteractions(tell: Frame["tell"]): () => void {
  const follow = (kind: string) => (event: Event) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null;
    if (control) tell("interaction", { kind, control: nameOf(control) });
  };
  const ends = new AbortController();
  // Before the page answers: by then the control may have another name, as Play has.
  const options = { capture: true, signal: ends.signal };
  document.addEventListener("click", follow("press"), options);
  document.addEventListener("change", follow("change"), options);
  return () => ends.abort();
}

function nameOf(control: Element): string {
  const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : null;
  const name = control.getAttribute("aria-label") ?? label ?? control.textContent;
  return name.trim().replace(/\s+/g, " ").slice(0, LONGEST_NAME);
}
