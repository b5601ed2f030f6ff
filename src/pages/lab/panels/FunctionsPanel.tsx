// One row per function, busiest first: how often each is called, and how often that finds no warm instance.

import { useState } from "react";
import type { Run } from "#engine";
import { formatCount, formatPercent, t } from "#messages";
import { Button } from "#ui";
import { wasServed } from "../coldShares.ts";

const FIRST_ROWS = 50;

export function FunctionsPanel({ run }: { readonly run: Run }) {
  const [all, setAll] = useState(false);
  const sorted = run.summary.functions.toSorted((a, b) => b.requests.total - a.requests.total);
  const shown = all ? sorted : sorted.slice(0, FIRST_ROWS);
  return (
    <div className="px-4 py-4">
      <table className="w-full table-fixed text-xs tabular-nums">
        <caption className="mb-2 text-left text-2xs text-ink-2">{t("labPanels.functionsCaption")}</caption>
        <thead className="text-left text-2xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="w-[44%] pb-1 align-bottom font-medium">
              {t("labPanels.name")}
            </th>
            <th scope="col" className="pb-1 pl-2 text-right align-bottom font-medium wrap-break-word">
              {t("labPanels.calls")}
            </th>
            <th scope="col" className="pb-1 pl-2 text-right align-bottom font-medium wrap-break-word">
              {t("labPanels.cold")}
            </th>
            <th scope="col" className="pb-1 pl-2 text-right align-bottom font-medium wrap-break-word">
              {t("labPanels.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.name} className="border-b border-line">
              <th scope="row" className="py-1 pr-2 text-left font-normal break-words">
                {each.name}
              </th>
              <td className="py-1 text-right">{formatCount(each.requests.total)}</td>
              <td className="py-1 text-right">{formatCount(each.coldStarts.count)}</td>
              <td className="py-1 text-right">
                {wasServed(each) ? formatPercent(each.coldStarts.share) : t("labPanels.none")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > FIRST_ROWS && !all && (
        <Button className="mt-3" onClick={() => setAll(true)}>
          {t("labPanels.showAll", { n: sorted.length })}
        </Button>
      )}
    </div>
  );
}
