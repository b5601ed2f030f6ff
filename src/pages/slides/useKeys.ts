// The keys of a talk, wherever on the page they are pressed; a key pressed on a control belongs to that control.
import { useEffect, useEffectEvent, useState } from "react";
import { pressed, type Action } from "#widgets/deck";

/** @returns what has been typed of a slide's number */
export function useKeys(singleKeys: boolean, act: (action: Action) => void): string {
  const [digits, setDigits] = useState("");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || belongsToControl(event)) return;
    const { action, digits: typed, taken } = pressed(event, digits, singleKeys);
    if (!taken) return;
    event.preventDefault();
    setDigits(typed);
    if (action) act(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
  return digits;
}

const TYPED_INTO = "input, select, textarea, [contenteditable], [role=slider], dialog[open]";
const PRESSED = "button, a[href], summary";
const PRESSING = new Set([" ", "Enter"]);

/** Fields take every key but those that no field has a use for; buttons and links take those that press them. */
function belongsToControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPED_INTO)) return key !== "PageUp" && key !== "PageDown" ? true : target.matches("[type=range]");
  return PRESSING.has(key) && target.closest(PRESSED) !== null;
}
