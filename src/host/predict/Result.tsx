// The result: verdict and sentence, then the reader's answer and the run's on one scale.
import { t } from "#messages";
import { cx } from "#ui";
import type { Counts } from "./answers.ts";
import { axisOf } from "./axis.ts";
import { runColour } from "./colours.ts";
import { CurvePlot } from "./CurvePlot.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { NumberResult } from "./NumberResult.tsx";
import { isDrawn, type Question } from "./question.ts";
import { resultInWords, verdictInWords } from "./sentence.ts";
import type { Revealed } from "./usePrediction.ts";
import { optionLabel } from "./words.ts";

interface ResultProps {
  readonly question: Question;
  readonly revealed: Revealed;
  readonly counts: Counts;
}

export function Result({ question, revealed, counts }: ResultProps) {
  const { answer, truth, verdict } = revealed;
  const which = whichCounts(counts, revealed);
  const note =
    revealed.tries === 0 ? t("predict.verdict.unanswered") : which === null ? null : t(`predict.counts.${which}`);
  return (
    <div data-verdict={verdict ?? "shown"}>
      <p className="mb-3 text-base">
        <strong className="font-semibold">{verdictInWords(question, verdict)}.</strong>{" "}
        {resultInWords(question, answer, truth)}
        {note && <span className="text-ink-2"> {note}</span>}
      </p>
      <Picture question={question} revealed={revealed} />
    </div>
  );
}

/** Null where the reader need not be told: there is one answer so far, or it cannot be bettered. */
function whichCounts(counts: Counts, { answer, verdict, scored, tries }: Revealed): Exclude<Counts, "none"> | null {
  if (counts === "none") return null;
  if (counts === "first") return answer && (tries > 1 || scored === null) ? counts : null;
  return verdict === "exact" ? null : counts;
}

function Picture({ question, revealed: { answer, truth } }: Pick<ResultProps, "question" | "revealed">) {
  if (question.kind === "number" && truth.kind === "number") {
    const yours = answer?.kind === "number" ? answer.value : null;
    return <NumberResult question={question} yours={yours} truth={truth.value} />;
  }
  if (isDrawn(question) && (truth.kind === "curve" || truth.kind === "sweep")) {
    const drawn = answer?.kind === "curve" ? answer.values : null;
    const { points } = truth;
    const axis = axisOf(question, truth.kind === "curve" ? truth.endUs : 0);
    const max = Math.max(question.max, ...(drawn ?? []), ...points.map(({ value }) => value ?? 0));
    return (
      <div>
        <Legend drawn={drawn !== null} line={runColour(question.quantity).line} />
        <CurvePlot question={question} max={max} axis={axis} drawn={drawn} truth={points} />
        <CurveTable question={question} axis={axis} drawn={drawn} truth={points} />
      </div>
    );
  }
  if ("options" in question && "option" in truth) {
    return <Options question={question} yours={answer?.kind === "pick" ? answer.option : null} right={truth.option} />;
  }
  return null;
}

function Legend({ drawn, line }: { readonly drawn: boolean; readonly line: string }) {
  return (
    <p aria-hidden="true" className="mb-1 flex gap-4 text-xs">
      {drawn && (
        <span className="flex items-center gap-1.5">
          <span className="w-5 border-t-2 border-dashed border-ink" />
          {t("predict.you")}
        </span>
      )}
      <span className="flex items-center gap-1.5">
        <span className={cx("w-5 border-t-2", line)} />
        {t("predict.theRun")}
      </span>
    </p>
  );
}

interface OptionsProps {
  readonly question: Extract<Question, { readonly options: unknown }>;
  readonly yours: number | null;
  readonly right: number | null;
}

function Options({ question, yours, right }: OptionsProps) {
  return (
    <ul className="flex flex-wrap gap-2 text-sm">
      {question.options.map((_, index) => (
        <li
          key={optionLabel(question, index)}
          className={cx(
            "flex min-h-9 flex-wrap items-center gap-x-2 rounded-lg border px-3.5 py-1.5",
            index === right ? "border-ink bg-ink text-paper" : "border-line-2",
            index !== right && index !== yours && "text-ink-2",
          )}
        >
          <span className={cx((index === right || index === yours) && "font-semibold")}>
            {optionLabel(question, index)}
          </span>
          {index === right && <span className="text-xs">{t("predict.runAnswer")}</span>}
          {index === yours && <span className="text-xs">{t("predict.yourAnswer")}</span>}
        </li>
      ))}
    </ul>
  );
}
