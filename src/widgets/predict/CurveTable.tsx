// A curve as a table: the reader's points, and what the run has at the same moments once it is revealed.
import { t } from "#messages";
import type { CurveQuestion } from "./question.ts";
import { valueNear, type CurvePoint } from "./readSeries.ts";
import { clockTime, figure } from "./words.ts";

interface CurveTableProps {
  readonly question: CurveQuestion;
  readonly endUs: number;
  readonly drawn: readonly number[] | null;
  readonly truth: readonly CurvePoint[] | null;
}

/** Rows where the reader drew nothing. */
const ROWS = 7;
const CELL = "py-0.5 pl-5 text-right";

export function CurveTable({ question, endUs, drawn, truth }: CurveTableProps) {
  const rows = drawn?.length ?? ROWS;
  const show = (value: number | null) => figure(question.quantity, value ?? Number.NaN);
  return (
    <details className="mt-2 text-xs">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("predict.table")}</summary>
      <table className="mt-1 tabular-nums">
        <thead className="text-ink-2">
          <tr>
            <th scope="col" className="py-0.5 text-left font-medium">
              {t("predict.time")}
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
                  {clockTime(at * endUs)}
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
