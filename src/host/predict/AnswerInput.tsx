// How a question is answered: by choosing, by dragging a figure, or by drawing a curve.
import { useMemo } from "react";
import { axisOf } from "./axis.ts";
import { withChange } from "./change.ts";
import { CurveInput } from "./CurveInput.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { PickInput } from "./PickInput.tsx";
import type { Answer, DrawnQuestion } from "./question.ts";
import type { Asked } from "./usePrediction.ts";

interface AnswerInputProps extends Asked {
  readonly draft: Answer | null;
  readonly onDraft: (answer: Answer) => void;
}

const DEFAULT_HANDLES = 7;

export function AnswerInput({ question, scenario, change, draft, onDraft }: AnswerInputProps) {
  const endUs = useMemo(() => endOf(scenario, change), [scenario, change]);
  switch (question.kind) {
    case "number": {
      const value = draft?.kind === "number" ? draft.value : null;
      return (
        <NumberInput question={question} value={value} onChange={(next) => onDraft({ kind: "number", value: next })} />
      );
    }
    case "curve":
    case "sweep": {
      const values = draft?.kind === "curve" ? draft.values : emptyCurve(question);
      return (
        <CurveInput
          question={question}
          axis={axisOf(question, endUs)}
          values={values}
          onChange={(next) => onDraft({ kind: "curve", values: next })}
        />
      );
    }
    default: {
      const option = draft?.kind === "pick" ? draft.option : null;
      return (
        <PickInput question={question} option={option} onChange={(next) => onDraft({ kind: "pick", option: next })} />
      );
    }
  }
}

function emptyCurve(question: DrawnQuestion): readonly number[] {
  const length = question.kind === "sweep" ? question.over.values.length : (question.handles ?? DEFAULT_HANDLES);
  return Array.from({ length }, () => 0);
}

/** The end of the time axis; of a change that is refused the run will tell. */
function endOf(scenario: Asked["scenario"], change: Asked["change"]): number {
  const changed = withChange(scenario, change);
  return (changed.ok ? changed.scenario : scenario).durationS * 1e6;
}
