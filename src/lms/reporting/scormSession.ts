// The API that a SCORM platform puts into a window near this page, of either edition, and how it is talked to.
import { findApi } from "./findApi.ts";

/** What an edition calls its API and the functions of it. */
export interface ApiNames {
  readonly api: string;
  readonly initialize: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  readonly errorString: string;
}

export interface ScormSession {
  readonly get: (name: string) => string;
  /** Throws with the platform's reason where it refuses. */
  readonly set: (name: string, value: string) => void;
  /** The same of what platforms need not keep. */
  readonly offer: (name: string, value: string) => void;
  readonly commit: () => void;
  readonly finish: () => void;
}

/** Null where there is no such API. Throws with the platform's reason where it does not begin. */
export function beginScorm(own: Window, names: ApiNames): ScormSession | null {
  const api = findApi(own, names.api);
  if (!api) return null;
  // Platforms answer with texts, with String objects or with booleans.
  const ask = (name: string, ...words: readonly string[]) => String(api[name](...words));
  const reason = () => {
    const code = ask(names.lastError);
    return `${ask(names.errorString, code)} (${code})`;
  };
  if (ask(names.initialize, "") !== "true") throw new Error(reason());
  return {
    get: (name) => ask(names.get, name),
    set(name, value) {
      if (ask(names.set, name, value) !== "true") throw new Error(`${name}: ${reason()}`);
    },
    offer: (name, value) => void ask(names.set, name, value),
    commit: () => void ask(names.commit, ""),
    finish: () => void ask(names.finish, ""),
  };
}
