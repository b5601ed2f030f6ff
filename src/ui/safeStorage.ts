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
