// The workers of a page that shows lifecycles: there while it is, gone with it.
import { useState, useSyncExternalStore } from "react";
import { createRunner, type Runner } from "../stories/play.ts";

export function useRunner(): Runner | null {
  const [store] = useState(runnerStore);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

function runnerStore() {
  let runner: Runner | null = null;
  return {
    get: () => runner,
    /** Mounting subscribes and unmounting unsubscribes, also where React does both twice to find mistakes. */
    subscribe: (onChange: () => void) => {
      const made = createRunner();
      runner = made;
      onChange();
      return () => {
        made.dispose();
        if (runner === made) runner = null;
      };
    },
  };
}
