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
  | "ask";
export type Action =
  { readonly kind: "move"; readonly move: Move } | { readonly kind: "command"; readonly command: Command };

export interface Key {
  readonly key: string;
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
  ArrowDown: "skipNext",
  ArrowUp: "skipPrevious",
  Home: "first",
  End: "last",
};

const COMMANDS: Readonly<Record<string, Command>> = {
  o: "overview",
  Escape: "overview",
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
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key.length === 1 && key !== " " && !singleKeys) return ignored;
  if (/^\d$/.test(key) && !event.altKey) return { action: null, digits: (digits + key).slice(-3), taken: true };
  if (key === "g") return { action: null, digits: "", taken: true };
  if (key === "Enter" && digits !== "") return taken({ kind: "move", move: { slide: Number(digits) } });
  const move = moveOf(key, event.shiftKey || event.altKey);
  if (move !== null) return taken({ kind: "move", move });
  if (Object.hasOwn(COMMANDS, key)) return taken({ kind: "command", command: COMMANDS[key] });
  return ignored;
}

function moveOf(key: string, modified: boolean): Move | null {
  if (!Object.hasOwn(MOVES, key)) return null;
  if (!modified) return MOVES[key];
  if (key === "ArrowRight") return "skipNext";
  if (key === "ArrowLeft") return "skipPrevious";
  return key === " " ? "previous" : MOVES[key];
}

function taken(action: Action): Pressed {
  return { action, digits: "", taken: true };
}
