// Numbers that follow the clock, written straight into their elements.
import { writeText } from "#ui";

export interface TextBoard {
  /** A ref callback for the element that shows `name`; the same one every time. */
  bind(name: string): (element: HTMLElement | null) => void;
  write(name: string, text: string): void;
}

export function createTextBoard(): TextBoard {
  const elements = new Map<string, HTMLElement>();
  const texts = new Map<string, string>();
  const binders = new Map<string, (element: HTMLElement | null) => void>();

  function bind(name: string): (element: HTMLElement | null) => void {
    const known = binders.get(name);
    if (known) return known;
    const binder = (element: HTMLElement | null) => {
      if (element) {
        elements.set(name, element);
        writeText(element, texts.get(name) ?? "");
      } else elements.delete(name);
    };
    binders.set(name, binder);
    return binder;
  }

  return {
    bind,
    write(name, text) {
      texts.set(name, text);
      writeText(elements.get(name), text);
    },
  };
}
