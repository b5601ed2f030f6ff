// The keys of a talk, wherever on the page they are pressed; a key pressed on a control belongs to that control.
import { useEffect, useEffectEvent, useState } from "react";
import { ownerOf, pressed, useKeysBack, type Action } from "#teaching/deck";

/**
 * @param close what lies over the slide
 * @returns what has been typed of a slide's number
 */
export function useKeys(singleKeys: boolean, act: (action: Action) => void, close: () => void): string {
  const [digits, setDigits] = useState("");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const owner = ownerOf(event);
    if (owner === "control") return;
    const { action, digits: typed, taken } = pressed(event, digits, singleKeys);
    if (!taken) return;
    event.preventDefault();
    if (owner === "panel") return close();
    setDigits(typed);
    if (action) act(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
  useKeysBack();
  return digits;
}
