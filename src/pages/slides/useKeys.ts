// The keys of a talk, wherever on the page they are pressed; a key pressed on a control belongs to that control.
import { useEffect, useEffectEvent, useState } from "react";
import { belongsToControl, pressed, type Action } from "#widgets/deck";

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
