// An experiment in a lesson: the prediction, the run that answers it, what it teaches, and the way to that very run in the Lab.
import { useCallback, type ReactNode } from "react";
import { t } from "#messages";
import { Predict, type Question, type ScenarioChange } from "#host/predict";
import { AtReaders } from "./AtReaders.tsx";
import { loadForLesson } from "./labAddress.ts";
import { useLesson } from "./lessonContext.ts";
import { Loaded } from "./Loaded.tsx";
import { runScenario } from "./runScenario.ts";
import { AboutUsual } from "./providerHere.tsx";

export interface ExperimentProps {
  readonly id: string;
  /** Name of a file in content/scenarios. */
  readonly scenario: string;
  readonly prompt: string;
  readonly question: Question;
  readonly title?: string;
  /** What the reader may know beforehand. */
  readonly given?: string;
  readonly change?: ScenarioChange;
  /** Shown with the answer. */
  readonly children?: ReactNode;
}

export function Experiment(props: ExperimentProps) {
  const { lesson, learner, Link, counts } = useLesson();
  const { scenario, change } = props;
  const load = useCallback(() => loadForLesson(scenario, change), [scenario, change]);
  return (
    <div className="lesson-wide">
      <AboutUsual />
      <Loaded load={load} className="min-h-44 rounded-xl border border-line bg-panel">
        {({ base, labTo }) => (
          <Predict
            id={`${lesson}/${props.id}`}
            title={props.title}
            given={props.given}
            prompt={props.prompt}
            question={props.question}
            scenario={base}
            change={change}
            runScenario={runScenario}
            answers={learner}
            counts={counts}
            explanation={
              <div className="lesson-told">
                {props.children}
                <AtReaders scenario={scenario} change={change} question={props.question} />
                <p className="font-sans text-sm">
                  <Link to={labTo} className="font-semibold underline underline-offset-4">
                    {t("learn.openRun")}
                  </Link>
                </p>
              </div>
            }
          />
        )}
      </Loaded>
    </div>
  );
}
