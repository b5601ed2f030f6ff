// Control or Command with Z takes the last change back; with Shift, or Control with Y, it is done again. Fields keep their own undo.
import { useEffect, useEffectEvent } from "react";

export function useUndoKeys(undo: () => void, redo: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWritten(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "z" && !event.shiftKey) undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

/** A slider has nothing to take back that the Lab does not have. */
function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isSlider = target instanceof HTMLInputElement && ["range", "checkbox", "radio"].includes(target.type);
  return !isSlider && target.matches("input, textarea, [contenteditable]");
}
