// What a reader has answered and noted, on this device: one entry of its storage, which can be saved to a file, read back, and forgotten.
import { isAnswered, readAnswer, type AnswerStore, type KeptAnswer } from "#host/predict";
import { isObject, parsedJson, readStored, writeStored } from "#ui";
import { isKeptBrief, type KeptBrief } from "./keptBrief.ts";

export interface LearnerRecord {
  readonly version: 1;
  /** Predictions by "lesson/experiment". */
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  /** The option chosen first, by "lesson/question". */
  readonly choices: Readonly<Record<string, number>>;
  /** Choices after the first, by "lesson/question". Records of earlier days have none. */
  readonly retries?: Readonly<Record<string, Retries>>;
  /** By lesson. */
  readonly notes: Readonly<Record<string, string>>;
  /** By the brief's name. Where none was opened, there is none. */
  readonly briefs?: Readonly<Record<string, KeptBrief>>;
}

export interface Retries {
  /** The option chosen last. */
  readonly option: number;
  readonly tries: number;
  /** Whether one of them was the right one. */
  readonly right: boolean;
}

export interface Learner extends AnswerStore {
  readonly getRecord: () => LearnerRecord;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps the first choice, and of those that follow the last. */
  readonly choose: (id: string, option: number, isRight: boolean) => void;
  readonly note: (lesson: string, text: string) => void;
  /** What was kept under the name of a brief, also of an earlier version of it; null where nothing was. */
  readonly brief: (name: string) => KeptBrief | null;
  readonly keepBrief: (name: string, kept: KeptBrief) => void;
  readonly exportText: () => string;
  /** Takes the record of a file in place of its own. False, and nothing changed, where the text is none. */
  readonly importText: (text: string) => boolean;
  readonly reset: () => void;
  /** Whether the last change is kept when the page is left. */
  readonly isKept: () => boolean;
}

const EMPTY: LearnerRecord = { version: 1, answers: {}, choices: {}, notes: {} };
const ENTRY = "learner";
/** A file beyond this is not one of ours. */
const MOST_CHARACTERS = 2_000_000;

/** Reads the record of this device; where storage is denied, or not to be used, keeps one with the page. */
export function createLearner(onDevice = true): Learner {
  let record = (onDevice ? readRecord(readStored(ENTRY) ?? "") : null) ?? EMPTY;
  let isKept = onDevice;
  const listeners = new Set<() => void>();
  const put = (next: LearnerRecord) => {
    record = next;
    isKept = onDevice && writeStored(ENTRY, next === EMPTY ? null : JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return {
    get: (id) => record.answers[id] ?? null,
    set: (id, answer) => put({ ...record, answers: { ...record.answers, [id]: answer } }),
    getRecord: () => record,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose(id, option, isRight) {
      if (record.choices[id] === undefined) return put({ ...record, choices: { ...record.choices, [id]: option } });
      const { tries, right } = record.retries?.[id] ?? { tries: 0, right: false };
      const retries = { ...record.retries, [id]: { option, tries: tries + 1, right: right || isRight } };
      put({ ...record, retries });
    },
    note: (lesson, text) => put({ ...record, notes: { ...record.notes, [lesson]: text } }),
    brief: (name) => (record.briefs && Object.hasOwn(record.briefs, name) ? record.briefs[name] : null),
    keepBrief: (name, kept) => put({ ...record, briefs: { ...record.briefs, [name]: kept } }),
    exportText: () => JSON.stringify(record, null, 2),
    importText(text) {
      const read = text.length > MOST_CHARACTERS ? null : readRecord(text);
      if (read) put(read);
      return read !== null;
    },
    reset: () => put(EMPTY),
    isKept: () => isKept,
  };
}

/** How many of a lesson's experiments and questions have been answered; what was only shown is not. */
export function answeredIn(record: LearnerRecord, lesson: string): number {
  const predicted = Object.entries(record.answers).filter(([, answer]) => isAnswered(answer));
  const keys = [...predicted.map(([key]) => key), ...Object.keys(record.choices)];
  return keys.filter((key) => key.startsWith(`${lesson}/`)).length;
}

function readRecord(text: string): LearnerRecord | null {
  const found = parsedJson(text);
  if (!isObject(found) || found.version !== 1) return null;
  const { answers, choices, notes, retries, briefs } = found;
  if (!isObject(answers) || !isObject(choices) || !isObject(notes)) return null;
  const read = Object.entries(answers).map(([id, answer]) => [id, readAnswer(answer)] as const);
  if (read.some(([, answer]) => answer === null)) return null;
  if (!Object.values(choices).every((each) => typeof each === "number")) return null;
  if (!Object.values(notes).every((each) => typeof each === "string")) return null;
  if (retries !== undefined && !(isObject(retries) && Object.values(retries).every(isRetries))) return null;
  if (briefs !== undefined && !(isObject(briefs) && Object.values(briefs).every(isKeptBrief))) return null;
  return {
    version: 1,
    answers: Object.fromEntries(read) as LearnerRecord["answers"],
    choices: choices as LearnerRecord["choices"],
    ...(retries && { retries: retries as LearnerRecord["retries"] }),
    notes: notes as LearnerRecord["notes"],
    ...(briefs && { briefs: briefs as LearnerRecord["briefs"] }),
  };
}

function isRetries(value: unknown): value is Retries {
  return (
    isObject(value) &&
    typeof value.option === "number" &&
    typeof value.tries === "number" &&
    typeof value.right === "boolean"
  );
}
