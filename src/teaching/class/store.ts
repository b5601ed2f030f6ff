// What this device keeps of classes: its own name among a class's devices, and the answers that it has collected.
import { isObject, parsedJson, readStored, writeStored } from "#ui";
import { isSomeone, MOST, someone } from "#teaching/bets";
import type { ClassAnswers } from "./merge.ts";

const WHO = "class.who";
const ANSWERS = "class.answers";
/** Of so many classes the answers are kept, the last ones. */
const MOST_CLASSES = 12;

let whoHere: string | null = null;

/** A random name, the same for all codes of this device, so that a second code replaces the first. */
export function thisDevice(): string {
  whoHere ??= readStored(WHO);
  if (!isSomeone(whoHere)) {
    whoHere = someone();
    writeStored(WHO, whoHere);
  }
  return whoHere;
}

export interface AnswersStore {
  readonly get: (query: string) => ClassAnswers;
  /** Answers whether they are kept when the page is left. */
  readonly set: (query: string, answers: ClassAnswers) => boolean;
  readonly clear: (query: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NONE: ClassAnswers = {};

/** The answers collected here, by the query of the class's address. */
export function createAnswersStore(): AnswersStore {
  let kept: Readonly<Record<string, ClassAnswers>> = read(readStored(ANSWERS) ?? "");
  const listeners = new Set<() => void>();
  const put = (next: typeof kept): boolean => {
    kept = next;
    const isKept = writeStored(ANSWERS, Object.keys(next).length === 0 ? null : JSON.stringify(next));
    for (const listener of listeners) listener();
    return isKept;
  };
  const without = (query: string) => Object.entries(kept).filter(([each]) => each !== query);
  return {
    get: (query) => (Object.hasOwn(kept, query) ? kept[query] : NONE),
    set: (query, answers) => put(Object.fromEntries([...without(query), [query, answers]].slice(-MOST_CLASSES))),
    clear: (query) => void put(Object.fromEntries(without(query))),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whatever stands there may have been written by somebody else. */
function read(text: string): Readonly<Record<string, ClassAnswers>> {
  const found = parsedJson(text);
  return isObject(found) && Object.values(found).every(areAnswers) ? (found as Record<string, ClassAnswers>) : {};
}

function areAnswers(value: unknown): boolean {
  return (
    isObject(value) && Object.values(value).every((says) => isObject(says) && Object.entries(says).every(isSaying))
  );
}

function isSaying([who, says]: readonly [string, unknown]): boolean {
  return isSomeone(who) && Number.isInteger(says) && (says as number) >= 0 && (says as number) <= MOST;
}
