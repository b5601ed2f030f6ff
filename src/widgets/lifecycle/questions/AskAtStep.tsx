// The question of a step, if it has one, answered by a run of its own.
import { useMemo } from "react";
import { t } from "#messages";
import { answersOnDevice, Predict } from "#host/predict";
import type { Lifecycle } from "../steps/context.ts";
import type { Runner } from "../stories/play.ts";
import { questionAt } from "./questionAt.ts";

interface AskAtStepProps {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly runner: Runner | null;
  /** Names the answers on this device. */
  readonly name: string;
}

export function AskAtStep({ lifecycle, step, runner, name }: AskAtStepProps) {
  const asked = useMemo(() => questionAt(lifecycle, step), [lifecycle, step]);
  const answers = useMemo(() => answersOnDevice(), []);
  if (!asked || !runner) return null;
  return (
    <Predict
      id={`lifecycle.${name}.${asked.name}`}
      prompt={asked.prompt}
      question={asked.question}
      scenario={lifecycle.scenario}
      change={asked.change}
      answers={answers}
      explanation={t(`lifecycle.because.${asked.name}`)}
      runScenario={(scenario, signal) => runner.run(scenario, signal)}
    />
  );
}
