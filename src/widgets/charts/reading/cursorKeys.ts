// The keys of a chart that is read: the cursor's steps, and zoom around it.
import type { KeyPress } from "../keys.ts";

export type CursorCommand =
  | { readonly kind: "read"; readonly timeUs: number }
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "whole" | "seek" | "leave" };

/** What is drawn, and where the cursor stands in it. */
export interface CursorPlace {
  readonly timeUs: number;
  readonly startUs: number;
  readonly endUs: number;
  readonly binUs: number;
}

/** Each step leads into the middle of a bin, so that it says another bin's figures. */
export function cursorCommand(press: KeyPress, { timeUs, startUs, endUs, binUs }: CursorPlace): CursorCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const bins = Math.round((endUs - startUs) / binUs);
  const bin = Math.max(0, Math.min(bins - 1, Math.floor((timeUs - startUs) / binUs)));
  const small = press.shiftKey ? 10 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: bin + small,
    ArrowUp: bin + small,
    ArrowLeft: bin - small,
    ArrowDown: bin - small,
    PageUp: bin + bins / 10,
    PageDown: bin - bins / 10,
    Home: 0,
    End: bins - 1,
  };
  if (Object.hasOwn(steps, press.key)) {
    const to = Math.max(0, Math.min(bins - 1, Math.round(steps[press.key])));
    return { kind: "read", timeUs: startUs + (to + 0.5) * binUs };
  }
  switch (press.key) {
    case "+":
    case "=":
      return { kind: "zoom", factor: 0.5 };
    case "-":
      return { kind: "zoom", factor: 2 };
    case "0":
      return { kind: "whole" };
    case "Enter":
      return { kind: "seek" };
    case "Escape":
      return { kind: "leave" };
    default:
      return null;
  }
}
