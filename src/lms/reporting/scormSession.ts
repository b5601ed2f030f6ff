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
  /** A value that every platform of the edition has. */
  readonly known: string;
}

export interface ScormSession {
  /** Empty where the platform knows no such value. */
  readonly get: (name: string) => string;
  /** Tells a value. What is refused comes out with the next `commit`; the others are told all the same. */
  readonly set: (name: string, value: string) => void;
  /** The same of what platforms need not keep. */
  readonly offer: (name: string, value: string) => void;
  /** Has everything kept. */
  readonly commit: () => Committed;
  readonly finish: () => void;
}

export interface Committed {
  /** Whether what was taken is kept. */
  readonly isKept: boolean;
  /** What was refused since the last time, in the platform's words; null where nothing was. */
  readonly fault: string | null;
}

/** Null where there is no such API. Throws with the platform's reason where it does not begin. */
export function beginScorm(own: Window, names: ApiNames): ScormSession | null {
  const api = findApi(own, names.api);
  if (!api) return null;
  const call = (name: string, ...words: readonly string[]) => textOf(api[name](...words));
  const reason = () => {
    const code = call(names.lastError);
    return `${call(names.errorString, code)} (${code})`;
  };
  /** The platform's reason where it does not say yes, or throws what is none of its business. */
  const refusal = (name: string, ...words: readonly string[]): string | null => {
    try {
      return ["true", "1"].includes(call(name, ...words).toLowerCase()) ? null : reason();
    } catch (error) {
      return String(error);
    }
  };
  const get = (name: string) => {
    try {
      return call(names.get, name);
    } catch {
      return "";
    }
  };
  /** Whether the session is open although Initialize said no: somebody, or an earlier life of this page, began it (101, in 2004 103). */
  const isOpenAnyway = () => {
    get(names.known);
    return call(names.lastError) === "0";
  };
  const notBegun = refusal(names.initialize, "");
  if (notBegun !== null && !isOpenAnyway()) throw new Error(notBegun);
  const refused = new Set<string>();
  return {
    get,
    set(name, value) {
      const why = refusal(names.set, name, value);
      if (why !== null) refused.add(`${name}: ${why}`);
    },
    offer: (name, value) => void refusal(names.set, name, value),
    commit() {
      const why = refusal(names.commit, "");
      const faults = why === null ? [...refused] : [...refused, why];
      refused.clear();
      return { isKept: why === null, fault: faults.length === 0 ? null : faults.join("; ") };
    },
    finish: () => void refusal(names.finish, ""),
  };
}

/** Platforms answer with texts, with String objects, with booleans, some with numbers, and some with nothing. */
function textOf(answer: unknown): string {
  const text = String(answer);
  return text === "null" || text === "undefined" ? "" : text;
}
