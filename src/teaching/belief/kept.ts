// What a reader said of a conviction and what the record answered: kept as the answers of lessons are, and so exported and imported with them.
import { questionKey, type AnswerStore, type KeptAnswer } from "#host/predict";
import { CHOICES, type Choice } from "./belief.ts";
import type { NamedBelief } from "./beliefs.ts";
import { isRight, type Verdict } from "./verdict.ts";

export interface Said {
  /** The last choice. */
  readonly choice: Choice;
  /** The choice made before any run; null where it was kept in earlier days, which told only the last. */
  readonly first: Choice | null;
  readonly verdict: Verdict;
  /** Whether the first choice, made before any run, was what the runs say. */
  readonly rightAtFirst: boolean;
  /** Whether one of the choices was. */
  readonly rightOnce: boolean;
  /** How often it was chosen and run. */
  readonly tries: number;
}

const idOf = ({ name }: NamedBelief): string => `belief/${name}`;
/** What is asked and what answers it: after a change of either, what was kept no longer counts. */
export function beliefKey({ says, figure, claim, here }: NamedBelief): string {
  return questionKey(says, figure, claim, here);
}

/** What was kept of exactly this conviction; null where the reader has not run it. */
export function saidOf(answers: Pick<AnswerStore, "get">, belief: NamedBelief): Said | null {
  const kept = answers.get(idOf(belief));
  if (kept?.of !== beliefKey(belief)) return null;
  const { answer, truth, scored, best, tries } = kept;
  if (answer?.kind !== "pick" || truth.kind !== "pickWord") return null;
  const choice = CHOICES.at(answer.option);
  const first = kept.first?.kind === "pick" ? (CHOICES.at(kept.first.option) ?? null) : null;
  const verdict = (["upheld", "contradicted"] as const).find((each) => each === truth.value);
  return choice && verdict
    ? { choice, first, verdict, rightAtFirst: scored === "exact", rightOnce: best === "exact", tries }
    : null;
}

/** Keeps a choice once the runs have answered it. */
export function keep(answers: AnswerStore, belief: NamedBelief, choice: Choice, verdict: Verdict): void {
  const before = answers.get(idOf(belief));
  const known = before?.of === beliefKey(belief) ? before : null;
  const now = isRight(choice, verdict) ? "exact" : "far";
  const answer = { kind: "pick" as const, option: CHOICES.indexOf(choice) };
  const first = known ? known.first : answer;
  const kept: KeptAnswer = {
    of: beliefKey(belief),
    answer,
    ...(first && { first }),
    truth: { kind: "pickWord", value: verdict, option: null },
    scored: known ? known.scored : now,
    best: known?.best === "exact" ? "exact" : now,
    tries: (known?.tries ?? 0) + 1,
  };
  answers.set(idOf(belief), kept);
}
