// What the three ways to talk to a learning platform have in common.
import type { TaskReport } from "#embedding";

/** Where a learner stands in the lesson. */
export interface Standing {
  readonly answered: number;
  readonly of: number;
  /** 0 to 1. */
  readonly score: number;
  /** The id of the heading read last; null before the first. */
  readonly place: string | null;
  /** Tasks answered since the last report. */
  readonly answeredNow: readonly TaskReport[];
  /** What to keep for the next visit, as text. */
  readonly kept: string;
}

export interface Platform {
  /** What was kept at an earlier visit; null at the first. */
  readonly kept: string | null;
  /** The place of an earlier visit; null where there is none. */
  readonly place: string | null;
  /** How long a kept text may be, in characters. */
  readonly keptLimit: number;
  /** Tells where the learner stands. Rejects, or throws, where the platform refuses. */
  readonly report: (standing: Standing) => void | Promise<void>;
  /** The learner leaves: the last words, which cannot be waited for. */
  readonly leave: () => void;
  /** Where the learner came from, if the platform said so: leads back there, once everything has been told. */
  readonly goBack?: () => Promise<void>;
}

/**
 * Whether everything is answered, and if a score passes, whether this one does.
 * @param passScore from which score on a lesson is passed, 0 to 1; null where being done is enough
 */
export function resultOf(
  { answered, of, score }: Standing,
  passScore: number | null,
): "open" | "completed" | "passed" | "failed" {
  if (answered < of) return "open";
  if (passScore === null) return "completed";
  return score >= passScore ? "passed" : "failed";
}

/** Options are named a, b, c in what is reported. */
export function letterOf(option: number): string {
  return String.fromCodePoint(97 + option);
}
