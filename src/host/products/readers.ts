// At which provider a reader of lessons wants runs: kept on this device, the same in all lessons. AWS until somebody chooses.
import { useSyncExternalStore } from "react";
import type { Provider } from "#facts";
import { readStored, whenStoredElsewhere, writeStored } from "#ui";
import { PROVIDERS } from "./names.ts";

const ENTRY = "provider";
/** What the texts of lessons are about, and their scenarios where they name no other. */
export const USUAL: Provider = "aws";

const listeners = new Set<() => void>();
/** Where the device keeps nothing, the page does. */
let chosen: Provider | null = null;

function current(): Provider {
  const stored = readStored(ENTRY);
  return chosen ?? PROVIDERS.find((each) => each === stored) ?? USUAL;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const stop = whenStoredElsewhere(ENTRY, () => {
    chosen = null;
    listener();
  });
  return () => {
    listeners.delete(listener);
    stop();
  };
}

function choose(provider: Provider): void {
  chosen = provider;
  writeStored(ENTRY, provider === USUAL ? null : provider);
  for (const listener of listeners) listener();
}

/** The reader's provider, and how it is chosen. */
export function useReadersProvider(): readonly [Provider, (provider: Provider) => void] {
  return [useSyncExternalStore(subscribe, current, () => USUAL), choose];
}
