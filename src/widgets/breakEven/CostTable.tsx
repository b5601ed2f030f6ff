// The lines in figures: a row for each load that is run, and one for each crossing.
import { t } from "#messages";
import { Button, saveFile, Scrolled } from "#ui";
import { breakEvenCsv } from "./csv.ts";
import { SIDES } from "./monthly.ts";
import type { Row } from "./rows.ts";
import { rateTick, usdInWords } from "./words.ts";

const CELL = "py-1 pl-3 text-right whitespace-nowrap";

export function CostTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("breakEven.tableHint")}</summary>
      <Scrolled label={t("breakEven.tableHint")}>
        <table className="w-full max-w-3xl text-left tabular-nums">
          <caption className="pb-1 text-left text-xs text-ink-2">{t("breakEven.table")}</caption>
          <thead className="text-xs text-ink-2">
            <tr className="border-b border-line-2 align-bottom">
              <th scope="col" className="py-1 font-medium">
                {t("breakEven.col.rate")}
              </th>
              {SIDES.map((side) => (
                <th key={side} scope="col" className={`${CELL} font-medium`}>
                  {t(`breakEven.side.${side}`)}
                </th>
              ))}
              <th scope="col" className={`${CELL} font-medium`}>
                {t("breakEven.col.functionsByRun")}
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                {t("breakEven.col.serversByRun")}
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                {t("breakEven.col.note")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ ratePerS, usd, found, serversUsdByRun, crossing }) => (
              <tr key={`${ratePerS} ${crossing}`} className="border-b border-line">
                <th scope="row" className="py-1 font-normal">
                  {rateTick(ratePerS)}
                </th>
                {SIDES.map((side) => (
                  <td key={side} className={CELL}>
                    {usdInWords(usd[side])}
                  </td>
                ))}
                <td className={CELL}>{usdInWords(found?.functionsUsd ?? null)}</td>
                <td className={CELL}>{usdInWords(serversUsdByRun)}</td>
                <td className={CELL}>{crossing && t(`breakEven.note.${crossing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <Button size="small" className="mt-2" onClick={() => saveFile("break-even.csv", breakEvenCsv(rows), "text/csv")}>
        {t("breakEven.csv")}
      </Button>
    </details>
  );
}
