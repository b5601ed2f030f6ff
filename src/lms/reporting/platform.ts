// What the three ways to talk to a learning platform have in common.
import type { Counts, TaskReport } from "#embedding";

/** How far a learner is. "again": everything is answered, the score does not pass yet, and later answers count. */
export type Result = "open" | "again" | "completed" | "passed" | "failed";

/** Where a learner stands in the lesson. */
export interface Standing {
  readonly answered: number;
  readonly of: number;
  readonly result: Result;
  /** 0 to 1; null where the lesson is for practice, or not all of it is answered. */
  readonly score: number | null;
  /** The id of the heading read last; null before the first. */
  readonly place: string | null;
  /** Tasks answered, for the first time or once more, since they were last told. */
  readonly answeredNow: readonly TaskReport[];
  /** What to keep for the next visit, as text; null where it is too long for the platform. */
  readonly kept: string | null;
  /** The page may go without a word: what was told must be kept now. */
  readonly isUrgent: boolean;
}

/** What became of a report. */
export interface Told {
  /** Why not everything was taken; null where it was. */
  readonly fault: string | null;
  /** Which of `answeredNow` need not be told again. */
  readonly tasks: readonly TaskReport[];
}

export interface Platform {
  /** What is marked: everything; all but the score and whether it passes ("noCredit"); nothing, as this is a visit to look. */
  readonly marks: "all" | "noCredit" | "nothing";
  /** From which score on the lesson is passed, 0 to 1: the platform's own word goes before the package's. Null where being done is enough. */
  readonly passScore: number | null;
  /** What was kept at an earlier visit; null at the first. */
  readonly kept: string | null;
  /** The place of an earlier visit; null where there is none. */
  readonly place: string | null;
  /** How long a kept text may be, in characters. */
  readonly keptLimit: number;
  /** Tells where the learner stands, each value by itself. Never rejects or throws: what was refused stands in the answer. */
  readonly report: (standing: Standing) => Told | Promise<Told>;
  /** The learner leaves: the last words, which cannot be waited for. */
  readonly leave: () => void;
  /** Where the learner came from, if the platform said so: leads back there, once everything has been told. */
  readonly goBack?: () => Promise<void>;
}

/** How far a learner is with this score, which is that of the answers that count. */
export function resultOf(
  { answered, of, score }: { readonly answered: number; readonly of: number; readonly score: number },
  passScore: number | null,
  counts: Counts,
): Result {
  if (answered < of) return "open";
  if (passScore === null || counts === "none") return "completed";
  if (score >= passScore) return "passed";
  return counts === "first" ? "failed" : "again";
}

/** Names an answer among all that are given in a lesson. */
export function keyOf({ id, tries }: TaskReport): string {
  return `${id} ${tries}`;
}

/** The places of a choice's options that are right. */
export function rightOptionsOf({ correct, right }: Pick<TaskReport, "correct" | "right">): readonly number[] {
  return right.length > 0 ? right : correct === null ? [] : [correct];
}

/** Options are named a, b, c in what is reported. */
export function letterOf(option: number): string {
  return String.fromCodePoint(97 + option);
}
