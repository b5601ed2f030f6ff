// The elements that follow the clock, by name: texts, and bars that are as long as something is full.
import { writeText } from "#ui";

export interface Board {
  /** A ref for the element that says `name`; the same one every time. */
  readonly hold: (name: string) => (element: HTMLElement | null) => void;
  /** A ref for the bar of `name`. */
  readonly holdBar: (name: string) => (element: HTMLElement | null) => void;
  readonly write: (name: string, text: string) => void;
  /** `share`: 0 to 1. */
  readonly fill: (name: string, share: number) => void;
}

export function createBoard(): Board {
  const elements = new Map<string, HTMLElement>();
  const refs = new Map<string, (element: HTMLElement | null) => void>();
  const hold = (name: string) => {
    const known = refs.get(name);
    if (known) return known;
    const ref = (element: HTMLElement | null): void => {
      if (element) elements.set(name, element);
      else elements.delete(name);
    };
    refs.set(name, ref);
    return ref;
  };
  return {
    hold,
    holdBar: (name) => hold(`${name}.bar`),
    write: (name, text) => writeText(elements.get(name), text),
    fill(name, share) {
      const bar = elements.get(`${name}.bar`);
      const scale = `${share.toFixed(3)} 1`;
      if (bar && bar.style.scale !== scale) bar.style.scale = scale;
    },
  };
}
