// Where answers are kept. The page brings the store; these keep them in memory, or on the device where it allows that.
import { hashOf, isObject, parsedJson, readStored, writeStored } from "#ui";
import type { Answer, Truth, Verdict } from "./question.ts";

export interface KeptAnswer {
  /** What exactly was asked (see `questionKey`): after a change of question or scenario, the answer no longer counts. */
  readonly of: string;
  /** The last answer; null where the reader asked to be shown. */
  readonly answer: Answer | null;
  readonly truth: Truth;
  /** Of the first answer, given before the truth was seen; null where it was shown first. */
  readonly scored: Verdict | null;
  /** Of the best answer so far; answers kept in earlier days have none. */
  readonly best?: Verdict;
  /** The first answer itself, where it is told later. */
  readonly first?: Answer;
  readonly tries: number;
}

/** Whether the reader has answered: to be shown is no answer. */
export function isAnswered({ tries }: KeptAnswer): boolean {
  return tries > 0;
}

/** Which answer to a question counts; "none" where nobody marks them. */
export type Counts = "first" | "last" | "best" | "none";

export interface AnswerStore {
  /** Null where nothing is kept under this id. */
  get(id: string): KeptAnswer | null;
  set(id: string, answer: KeptAnswer): void;
}

/** Forgets with the page. */
export function answersInMemory(): AnswerStore {
  const kept = new Map<string, KeptAnswer>();
  return { get: (id) => kept.get(id) ?? null, set: (id, answer) => kept.set(id, answer) };
}

/** Keeps answers on this device; where storage is denied, with the page. */
export function answersOnDevice(): AnswerStore {
  const memory = answersInMemory();
  return {
    get(id) {
      const text = readStored(nameOf(id));
      return readAnswer(parsedJson(text ?? "")) ?? memory.get(id);
    },
    set(id, answer) {
      memory.set(id, answer);
      writeStored(nameOf(id), JSON.stringify(answer));
    },
  };
}

function nameOf(id: string): string {
  return `answer.${id}`;
}

/** Reads what was stored, by us or by anybody else; null where it is no answer. */
export function readAnswer(found: unknown): KeptAnswer | null {
  if (!isObject(found)) return null;
  const { of, answer, truth, scored, best, first, tries } = found;
  if (typeof of !== "string" || typeof tries !== "number") return null;
  if (answer !== null && !isAnswer(answer)) return null;
  if (!isTruth(truth) || !(scored === null || isVerdict(scored))) return null;
  if (best !== undefined && !isVerdict(best)) return null;
  if (first !== undefined && !isAnswer(first)) return null;
  return { of, answer, truth, scored, ...(best && { best }), ...(first && { first }), tries };
}

/** A short name for exactly this question about exactly this scenario (two hashes of their text, 64 bits in all). */
export function questionKey(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  return [hashOf(text), hashOf(text, 0x01234567)].map((hash) => hash.toString(16).padStart(8, "0")).join("");
}

function isAnswer(value: unknown): value is Answer {
  if (!isObject(value)) return false;
  if (value.kind === "pick") return typeof value.option === "number";
  if (value.kind === "number") return typeof value.value === "number";
  return value.kind === "curve" && isListOf(value.values, isNumber);
}

function isTruth(value: unknown): value is Truth {
  if (!isObject(value)) return false;
  const optionFits = value.option === null || typeof value.option === "number";
  switch (value.kind) {
    case "number":
      return typeof value.value === "number";
    case "pickNumber":
      return typeof value.value === "number" && optionFits;
    case "pickWord":
      return typeof value.value === "string" && optionFits;
    case "pickChange":
      return (
        typeof value.before === "number" &&
        typeof value.after === "number" &&
        ["more", "same", "less"].some((each) => each === value.is) &&
        optionFits
      );
    case "curve":
      return isNumber(value.endUs) && isListOf(value.points, isPoint);
    case "sweep":
      return isListOf(value.points, isPoint) && isListOf(value.levels, isNumber);
    default:
      return false;
  }
}

function isListOf(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isPoint(value: unknown): boolean {
  return isObject(value) && typeof value.at === "number" && (value.value === null || typeof value.value === "number");
}

function isVerdict(value: unknown): value is Verdict {
  return value === "exact" || value === "close" || value === "far";
}
