// Predict, then reveal: the reader answers first, then the run says. A question about any quantity of any run.
import { useMemo, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { t } from "#messages";
import { Button, cx, Message } from "#ui";
import { answersInMemory, questionKey, type AnswerStore, type Counts } from "./answers.ts";
import { AnswerInput } from "./AnswerInput.tsx";
import type { Answer } from "./question.ts";
import { Result } from "./Result.tsx";
import { resultInWords, verdictInWords } from "./sentence.ts";
import { usePrediction, type Asked, type Phase, type Revealed, type RunScenario } from "./usePrediction.ts";

export interface PredictProps extends Asked {
  readonly prompt: string;
  /** Stands above the question; left out, the word "Predict". */
  readonly title?: string;
  /** What the reader may know beforehand, at the right end of the title's line. */
  readonly given?: ReactNode;
  readonly runScenario: RunScenario;
  /** Left out, answers are forgotten with the page. */
  readonly answers?: AnswerStore;
  /** Which answer counts, where somebody marks them; default the first. */
  readonly counts?: Counts;
  /** Shown once the run has answered. */
  readonly explanation?: ReactNode | ((revealed: Revealed) => ReactNode);
  /** Called on each answer, not for one that was kept from before. */
  readonly onRevealed?: (revealed: Revealed) => void;
  readonly className?: string;
}

/** A second click of a double click must not undo what the first one did. */
const FIRST_CLICK = 1;

export function Predict(props: PredictProps) {
  const of = useMemo(
    () => questionKey(props.question, props.scenario, props.change ?? null),
    [props.question, props.scenario, props.change],
  );
  const [memory] = useState(answersInMemory);
  return <OnePrediction key={`${props.id} ${of}`} {...props} of={of} answers={props.answers ?? memory} />;
}

function OnePrediction(props: PredictProps & { readonly of: string; readonly answers: AnswerStore }) {
  const { question, prompt } = props;
  const [draft, setDraft] = useState<Answer | null>(null);
  const [said, setSaid] = useState("");
  const { phase, submit, tryAgain } = usePrediction(props, props.of, props.answers, props.runScenario, (revealed) => {
    const { answer, truth, verdict } = revealed;
    setSaid(`${verdictInWords(question, verdict)}. ${resultInWords(question, answer, truth)}`);
    props.onRevealed?.(revealed);
  });
  const asking = phase.name !== "revealed";
  const promptClass = cx("mb-3 text-base text-pretty", props.title === undefined && "font-semibold");
  const again = () => {
    setDraft(null);
    setSaid("");
    tryAgain();
  };
  return (
    <section
      aria-label={props.title ?? t("predict.labelled", { prompt })}
      data-prediction={phase.name}
      className={cx(
        "rounded-xl border bg-panel p-4 text-base",
        asking ? "border-ink" : "border-line-2",
        props.className,
      )}
    >
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
        <p className={props.title === undefined ? "text-xs font-semibold text-ink-2" : "font-semibold"}>
          {props.title ?? t("predict.label")}
        </p>
        {props.given && <div className="text-sm text-ink-2">{props.given}</div>}
      </div>
      {asking ? (
        <fieldset disabled={phase.name === "running"} className="min-w-0">
          <legend className={promptClass}>{prompt}</legend>
          <AnswerInput {...props} draft={draft} onDraft={setDraft} />
        </fieldset>
      ) : (
        <>
          <p className={promptClass}>{prompt}</p>
          <Result question={question} revealed={phase.revealed} counts={props.counts ?? "first"} />
          <Explanation {...props} revealed={phase.revealed} />
        </>
      )}
      {phase.name === "failed" && (
        <Message kind="error" title={t("predict.failedTitle")} className="mt-3">
          <p>{t("predict.failedBody")}</p>
          <p className="font-mono text-xs break-words whitespace-pre-line">{phase.detail}</p>
        </Message>
      )}
      <Actions phase={phase} draft={draft} onRun={submit} onAgain={again} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}

interface ExplanationProps {
  readonly explanation?: PredictProps["explanation"];
  readonly revealed: Revealed;
}

function Explanation({ explanation, revealed }: ExplanationProps) {
  const shown = typeof explanation === "function" ? explanation(revealed) : explanation;
  return shown ? <div className="mt-3 text-pretty">{shown}</div> : null;
}

interface ActionsProps {
  readonly phase: Phase;
  readonly draft: Answer | null;
  readonly onRun: (answer: Answer | null) => void;
  readonly onAgain: () => void;
}

/** The main button is one and the same throughout, so that the focus stays where it is. */
function Actions({ phase, draft, onRun, onAgain }: ActionsProps) {
  const row = useRef<HTMLDivElement>(null);
  const revealed = phase.name === "revealed";
  const running = phase.name === "running";
  const ready = revealed || (!running && draft !== null);
  const press = (event: MouseEvent) => {
    if (!ready || event.detail > FIRST_CLICK) return;
    if (revealed) onAgain();
    else onRun(draft);
  };
  const show = () => {
    // The button pressed goes away: the focus passes to the one beside it.
    row.current?.querySelector("button")?.focus({ preventScroll: true });
    onRun(null);
  };
  return (
    <div ref={row} className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button
        variant={revealed ? "plain" : "primary"}
        aria-disabled={!ready}
        className="aria-disabled:cursor-not-allowed aria-disabled:opacity-45"
        onClick={press}
      >
        {t(BUTTON_WORDS[phase.name])}
      </Button>
      {!revealed && !running && (
        <Button variant="quiet" onClick={show}>
          {t("predict.show")}
        </Button>
      )}
      {phase.name === "asking" && draft === null && (
        <p className="text-xs text-ink-2 print:hidden">{t("predict.answerFirst")}</p>
      )}
    </div>
  );
}

const BUTTON_WORDS = {
  asking: "predict.run",
  running: "predict.running",
  failed: "predict.retry",
  revealed: "predict.again",
} as const;
