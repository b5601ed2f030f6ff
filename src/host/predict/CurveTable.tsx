// A curve as a table: the reader's points, and what the run has at the same moments once it is revealed.
import { t } from "#messages";
import { axisName, placeInWords, ticksOf, type Axis } from "./axis.ts";
import type { CurvePoint, DrawnQuestion } from "./question.ts";
import { valueNear } from "./readSeries.ts";
import { figure } from "./words.ts";

interface CurveTableProps {
  readonly question: DrawnQuestion;
  readonly axis: Axis;
  readonly drawn: readonly number[] | null;
  readonly truth: readonly CurvePoint[] | null;
}

/** Rows over time where the reader drew nothing. */
const ROWS = 7;
const CELL = "py-0.5 pl-5 text-right";

export function CurveTable({ question, axis, drawn, truth }: CurveTableProps) {
  const rows = drawn?.length ?? (axis.of === "setting" ? ticksOf(axis).length : ROWS);
  const show = (value: number | null) => figure(question.quantity, value ?? Number.NaN);
  return (
    <details className="mt-2 text-xs">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("predict.table")}</summary>
      <table className="mt-1 tabular-nums">
        <thead className="text-ink-2">
          <tr>
            <th scope="col" className="py-0.5 text-left font-medium">
              {axisName(axis)}
            </th>
            {drawn && (
              <th scope="col" className={`${CELL} font-medium`}>
                {t("predict.you")}
              </th>
            )}
            {truth && (
              <th scope="col" className={`${CELL} font-medium`}>
                {t("predict.theRun")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, index) => {
            const at = index / (rows - 1);
            return (
              <tr key={at} className="border-t border-line">
                <th scope="row" className="py-0.5 text-left font-normal text-ink-2">
                  {placeInWords(axis, at)}
                </th>
                {drawn && <td className={CELL}>{show(drawn[index])}</td>}
                {truth && <td className={CELL}>{show(valueNear(truth, at))}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
