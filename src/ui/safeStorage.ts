// Local storage that never throws: in a sandboxed frame, or where the reader forbids it, nothing is kept and nothing breaks.

const PREFIX = "serverless-lab.";

/** The stored text, or null where there is none or no storage. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Stores text, or removes the entry for null. Answers whether it was kept. */
export function writeStored(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

/** Calls when another tab has stored something else there, or removed it. Answers what ends that. */
export function whenStoredElsewhere(name: string, call: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === PREFIX + name || key === null) call();
  };
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}

/** The same for as long as the tab is open, whatever is loaded in it. */
export function readStoredForTab(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Stores text for as long as the tab is open, where the browser allows that. */
export function writeStoredForTab(name: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // Then it is forgotten with the page.
  }
}
