// Draw a curve over its plot, with its points as a table below.
import { t } from "#messages";
import { placeInWords, type Axis } from "./axis.ts";
import { CurvePad } from "./CurvePad.tsx";
import { CurvePlot } from "./CurvePlot.tsx";
import { CurveTable } from "./CurveTable.tsx";
import type { DrawnQuestion } from "./question.ts";
import { figure } from "./words.ts";

interface CurveInputProps {
  readonly question: DrawnQuestion;
  readonly axis: Axis;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

export function CurveInput({ question, axis, values, onChange }: CurveInputProps) {
  const { quantity, max } = question;
  return (
    <div>
      <p className="mb-2 text-xs text-ink-2">{t("predict.draw")}</p>
      <CurvePlot question={question} max={max} axis={axis} drawn={values} truth={null}>
        <CurvePad
          values={values}
          max={max}
          placeAt={(at) => placeInWords(axis, at)}
          valueInWords={(value) => figure(quantity, value)}
          onChange={onChange}
        />
      </CurvePlot>
      <CurveTable question={question} axis={axis} drawn={values} truth={null} />
    </div>
  );
}
