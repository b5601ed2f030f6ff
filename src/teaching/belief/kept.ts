// What a reader said of a conviction and what the record answered: kept as the answers of lessons are, and so exported and imported with them.
import { questionKey, type AnswerStore, type KeptAnswer } from "#host/predict";
import { CHOICES, type Choice } from "./belief.ts";
import type { NamedBelief } from "./beliefs.ts";
import { isRight, type Verdict } from "./verdict.ts";

export interface Said {
  /** The last choice. */
  readonly choice: Choice;
  readonly verdict: Verdict;
  /** Whether the first choice, made before any run, was what the runs say. */
  readonly rightAtFirst: boolean;
}

const idOf = ({ name }: NamedBelief): string => `belief/${name}`;
/** What is asked and what answers it: after a change of either, what was kept no longer counts. */
const keyOf = ({ says, figure, claim, here }: NamedBelief): string => questionKey(says, figure, claim, here);

/** What was kept of exactly this conviction; null where the reader has not run it. */
export function saidOf(answers: Pick<AnswerStore, "get">, belief: NamedBelief): Said | null {
  const kept = answers.get(idOf(belief));
  if (kept?.of !== keyOf(belief)) return null;
  const { answer, truth } = kept;
  if (answer?.kind !== "pick" || truth.kind !== "pickWord") return null;
  const choice = CHOICES.at(answer.option);
  const verdict = (["upheld", "contradicted"] as const).find((each) => each === truth.value);
  return choice && verdict ? { choice, verdict, rightAtFirst: kept.scored === "exact" } : null;
}

/** Keeps a choice once the runs have answered it. */
export function keep(answers: AnswerStore, belief: NamedBelief, choice: Choice, verdict: Verdict): void {
  const before = answers.get(idOf(belief));
  const known = before?.of === keyOf(belief) ? before : null;
  const now = isRight(choice, verdict) ? "exact" : "far";
  const kept: KeptAnswer = {
    of: keyOf(belief),
    answer: { kind: "pick", option: CHOICES.indexOf(choice) },
    truth: { kind: "pickWord", value: verdict, option: null },
    scored: known ? known.scored : now,
    best: known?.best === "exact" ? "exact" : now,
    tries: (known?.tries ?? 0) + 1,
  };
  answers.set(idOf(belief), kept);
}
