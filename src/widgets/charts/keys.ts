// The keyboard of the timeline, as plain decisions: which key means what, depending on where the focus is.

export type KeyCommand =
  | { readonly kind: "toggle" }
  | { readonly kind: "step"; readonly direction: 1 | -1 }
  | { readonly kind: "seek"; readonly timeUs: number };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the playhead stands, and how far one arrow key moves it. */
export interface Position {
  readonly timeUs: number;
  readonly endUs: number;
  readonly binUs: number;
}

/** Keys of the slider itself: arrows, Page Up and Down, Home, End. */
export function sliderCommand(press: KeyPress, position: Position): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const { timeUs, endUs } = position;
  const small = press.shiftKey ? endUs / 100 : position.binUs;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: timeUs + small,
    ArrowUp: timeUs + small,
    ArrowLeft: timeUs - small,
    ArrowDown: timeUs - small,
    PageUp: timeUs + endUs / 10,
    PageDown: timeUs - endUs / 10,
    Home: 0,
    End: endUs,
  };
  if (!Object.hasOwn(targets, press.key)) return null;
  return { kind: "seek", timeUs: Math.round(Math.max(0, Math.min(endUs, targets[press.key]))) };
}

/** Single keys that work wherever nothing else wants them: Space and K play or pause, J, L and brackets step. */
export function shortcutCommand(press: KeyPress): KeyCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  switch (press.key.toLowerCase()) {
    case " ":
    case "k":
      return { kind: "toggle" };
    case "j":
    case "[":
      return { kind: "step", direction: -1 };
    case "l":
    case "]":
      return { kind: "step", direction: 1 };
    default:
      return null;
  }
}

const TYPING =
  "input:not([type=radio],[type=checkbox],[type=range],[type=button]), select, textarea, [contenteditable]";
const PRESSED_BY_SPACE = "button, a, input, summary, [role=button], [role=tab], [role=option]";

/** Whether the element with the focus uses this key itself. */
export function wantsKey(element: Element | null, key: string): boolean {
  if (!element) return false;
  return element.closest(TYPING) !== null || (key === " " && element.closest(PRESSED_BY_SPACE) !== null);
}
