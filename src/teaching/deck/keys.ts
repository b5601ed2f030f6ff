// The keys of a talk, as data: those that people know from reveal.js and that clickers send.
import type { Move } from "./position.ts";

export type Command =
  | "overview"
  | "black"
  | "white"
  | "presenter"
  | "fullscreen"
  | "laser"
  | "theme"
  | "timer"
  | "play"
  | "help"
  | "share"
  | "ask"
  /** Away with what lies innermost over the slide; with nothing there, the overview. */
  | "leave";
export type Action =
  { readonly kind: "move"; readonly move: Move } | { readonly kind: "command"; readonly command: Command };

/** What is used of a keyboard's event. */
export interface Key {
  readonly key: string;
  /** Where the key is on the keyboard, by its name on an American one. */
  readonly code: string;
  /** It is still held. */
  readonly repeat: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  n: "next",
  Enter: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  p: "previous",
  Backspace: "previous",
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

const COMMANDS: Readonly<Record<string, Command>> = {
  o: "overview",
  Escape: "leave",
  b: "black",
  ".": "black",
  w: "white",
  ",": "white",
  s: "presenter",
  f: "fullscreen",
  l: "laser",
  d: "theme",
  t: "timer",
  F5: "fullscreen",
  k: "play",
  q: "share",
  a: "ask",
  "?": "help",
};

export interface Pressed {
  readonly action: Action | null;
  /** What has been typed of a slide's number. */
  readonly digits: string;
  /** Whether the key was meant for the talk. */
  readonly taken: boolean;
}

/**
 * What a key does.
 * @param digits typed before it
 * @param singleKeys whether characters are shortcuts (WCAG 2.1.4 asks for a way to turn them off)
 */
export function pressed(event: Key, digits: string, singleKeys: boolean): Pressed {
  const ignored = { action: null, digits, taken: false };
  if (event.ctrlKey || event.metaKey) return ignored;
  const key = nameOf(event);
  if (key.length === 1 && key !== " " && !singleKeys) return ignored;
  if (/^\d$/.test(key) && !event.altKey)
    return { action: null, digits: event.repeat ? digits : (digits + key).slice(-3), taken: true };
  if (key === "g") return { action: null, digits: "", taken: true };
  if (key === "Enter" && digits !== "") return taken({ kind: "move", move: { slide: Number(digits) } });
  const move = moveOf(key, event.shiftKey || event.altKey);
  if (move !== null) return taken({ kind: "move", move });
  if (!Object.hasOwn(COMMANDS, key)) return ignored;
  // A held key would flash the room (WCAG 2.3.1): only moves repeat.
  if (event.repeat) return { action: null, digits, taken: true };
  return taken({ kind: "command", command: COMMANDS[key] });
}

/**
 * What a key is called here. Clickers and hands know the place of a key, whatever a French or a Cyrillic keyboard writes there: what is
 * no Latin letter and no shortcut by itself is called by its place.
 */
function nameOf({ key, code, shiftKey }: Key): string {
  if (key.length !== 1) return key;
  const written = key.toLowerCase();
  if (/[a-z0-9 ]/.test(written) || Object.hasOwn(COMMANDS, written)) return written;
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1].toLowerCase();
  if (place !== undefined) return place;
  return shiftKey ? written : (MARKS[code] ?? written);
}

/** Of the marks that are shortcuts, where they are on an American keyboard. */
const MARKS: Readonly<Record<string, string>> = { Period: ".", Comma: "," };

function moveOf(key: string, modified: boolean): Move | null {
  if (!Object.hasOwn(MOVES, key)) return null;
  if (!modified) return MOVES[key];
  if (key === "ArrowRight" || key === "ArrowDown") return "skipNext";
  if (key === "ArrowLeft" || key === "ArrowUp") return "skipPrevious";
  return key === " " ? "previous" : MOVES[key];
}

function taken(action: Action): Pressed {
  return { action, digits: "", taken: true };
}
