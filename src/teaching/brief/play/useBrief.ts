// A brief by its name, as long as it is kept.
import { useSyncExternalStore } from "react";
import { findBrief, subscribeOwn, type Playable } from "./own.ts";

/** Null where there is none such. */
export function useBrief(name: string): Playable | null {
  return useSyncExternalStore(
    subscribeOwn,
    () => findBrief(name),
    () => findBrief(name),
  );
}
