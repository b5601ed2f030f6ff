// Alt with the up and down arrows leads to the neighbours of the picked request, and with Shift to those on its instance. They work
// anywhere on the page but in fields, which have their own use for them.
import { useEffect, useEffectEvent } from "react";
import type { Neighbours } from "./neighbours.ts";

const FIELDS = "input, select, textarea, [contenteditable]";

export function useNeighbourKeys(neighbours: Neighbours, onPick: (row: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    if (document.activeElement?.matches(FIELDS)) return;
    event.preventDefault();
    const up = event.key === "ArrowUp";
    const { previous, next, previousOnInstance, nextOnInstance } = neighbours;
    const row = event.shiftKey ? (up ? previousOnInstance : nextOnInstance) : up ? previous : next;
    if (row !== null) onPick(row);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
