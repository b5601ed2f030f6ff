// One prediction from question to result: asking, running, revealed or failed. Before an answer nothing is run, so nothing can leak.
import { useEffect, useRef, useState } from "react";
import type { Scenario } from "#scenario";
import { t } from "#messages";
import { reasonOf } from "#ui";
import type { AnswerStore, KeptAnswer } from "./answers.ts";
import { withChange, type ScenarioChange } from "./change.ts";
import type { Answer, Question, Truth, Verdict } from "./question.ts";
import type { RunResult } from "./read.ts";
import { bestOf, score, verdictsOf } from "./score.ts";
import { changesFor, truthOf } from "./truth.ts";

/** Runs a scenario whole. Rejects with what went wrong; gives up when the signal is aborted. */
export type RunScenario = (scenario: Scenario, signal: AbortSignal) => Promise<RunResult>;

export interface Asked {
  /** Names the answer in the store. */
  readonly id: string;
  readonly question: Question;
  readonly scenario: Scenario;
  /** Made before the run that answers. */
  readonly change?: ScenarioChange;
}

export interface Revealed {
  /** Null: the reader asked to be shown. */
  readonly answer: Answer | null;
  readonly truth: Truth;
  /** Of this answer; null where there is none. */
  readonly verdict: Verdict | null;
  /** Of the first answer given before the truth was seen; null where it was shown first. */
  readonly scored: Verdict | null;
  readonly tries: number;
}

export type Phase =
  | { readonly name: "asking" }
  | { readonly name: "running"; readonly answer: Answer | null }
  | { readonly name: "revealed"; readonly revealed: Revealed }
  | { readonly name: "failed"; readonly answer: Answer | null; readonly detail: string };

export interface Prediction {
  readonly phase: Phase;
  /** Runs, and reveals; null asks to be shown. */
  readonly submit: (answer: Answer | null) => void;
  readonly tryAgain: () => void;
}

/** @param of names question and scenario together; an answer kept under another name no longer counts */
export function usePrediction(
  asked: Asked,
  of: string,
  answers: AnswerStore,
  runScenario: RunScenario,
  onRevealed: (revealed: Revealed) => void,
): Prediction {
  const { id, question } = asked;
  const [kept, setKept] = useState(() => keptFor(answers, id, of, question));
  const [phase, setPhase] = useState<Phase>(() =>
    kept ? { name: "revealed", revealed: revealedOf(question, kept) } : { name: "asking" },
  );
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  function reveal(answer: Answer | null, truth: Truth): void {
    const verdict = answer && score(question, answer, truth);
    const best = bestOf([kept ? verdictsOf(question, kept).best : null, verdict]);
    const given: KeptAnswer = {
      of,
      answer,
      truth,
      scored: kept ? kept.scored : verdict,
      ...(best && { best }),
      tries: (kept?.tries ?? 0) + (answer ? 1 : 0),
    };
    // Whoever asks to be shown after an answer has not taken it back.
    const next = kept && answer === null ? kept : given;
    answers.set(id, next);
    setKept(next);
    const revealed = revealedOf(question, { ...next, answer });
    setPhase({ name: "revealed", revealed });
    onRevealed(revealed);
  }

  function submit(answer: Answer | null): void {
    // A run is a pure function of its scenario: what it said once, it says again.
    if (kept) return reveal(answer, kept.truth);
    const controller = new AbortController();
    running.current?.abort();
    running.current = controller;
    setPhase({ name: "running", answer });
    const ifWanted = (then: () => void) => (controller.signal.aborted ? undefined : then());
    findTruth(asked, runScenario, controller.signal).then(
      (truth) => ifWanted(() => reveal(answer, truth)),
      (error: unknown) => ifWanted(() => setPhase({ name: "failed", answer, detail: reasonOf(error) })),
    );
  }

  return { phase, submit, tryAgain: () => setPhase({ name: "asking" }) };
}

async function findTruth(asked: Asked, runScenario: RunScenario, signal: AbortSignal): Promise<Truth> {
  const { question, scenario, change } = asked;
  const runs: RunResult[] = [];
  for (const each of changesFor(question, change)) {
    const changed = withChange(scenario, each);
    if (!changed.ok) throw new Error(changed.problems.map(({ message }) => message).join("\n"));
    runs.push(await runScenario(changed.scenario, signal));
  }
  const truth = truthOf(question, runs);
  if (!truth) throw new Error(t("predict.noQuantity"));
  return truth;
}

/** What was kept of exactly this question. An answer that does not fit it was kept by somebody else. */
function keptFor(answers: AnswerStore, id: string, of: string, question: Question): KeptAnswer | null {
  const kept = answers.get(id);
  if (kept?.of !== of || kept.truth.kind !== question.kind) return null;
  return kept.answer === null || fits(question, kept.answer) ? kept : null;
}

function fits(question: Question, answer: Answer): boolean {
  switch (answer.kind) {
    case "pick":
      return "options" in question && question.options[answer.option] !== undefined;
    case "number":
      return question.kind === "number";
    case "curve":
      if (question.kind === "sweep") return answer.values.length === question.over.values.length;
      return question.kind === "curve" && answer.values.length > 1;
  }
}

function revealedOf(question: Question, { answer, truth, scored, tries }: KeptAnswer): Revealed {
  return { answer, truth, scored, tries, verdict: answer && score(question, answer, truth) };
}
