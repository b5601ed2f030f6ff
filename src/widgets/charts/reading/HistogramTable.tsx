// The histogram's bars as a table, built when it is opened.
import { useState } from "react";
import { formatCount, formatMs, t } from "#messages";
import type { HistogramData } from "./histogram.ts";

const HEADS = ["barFrom", "barTo", "warm", "cold"] as const;

export function HistogramTable({ data: { edgesMs, warm, cold } }: { readonly data: HistogramData }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-6 items-center text-2xs text-ink-2 underline underline-offset-2 hover:text-ink">
        {t("chartReading.barTable")}
      </summary>
      {open && (
        <table className="tabular-nums">
          <caption className="sr-only">{t("chartReading.histogram")}</caption>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="border-b border-line-2 py-1 pl-4 text-right font-medium">
                  {t(`chartReading.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(warm.counts, (count, bar) => (
              <tr key={bar} className="border-b border-line">
                <th scope="row" className="py-0.5 pl-4 text-right font-normal">
                  {formatMs(edgesMs[bar])}
                </th>
                {[formatMs(edgesMs[bar + 1]), formatCount(count), formatCount(cold.counts[bar])].map((text, column) => (
                  <td key={column} className="py-0.5 pl-4 text-right">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
