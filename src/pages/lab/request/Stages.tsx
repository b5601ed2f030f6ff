// The stages of a request as its record tells them: there at once, until the trace says more.
import type { Run } from "#engine";
import { formatClock, formatMs, t } from "#messages";
import { requestStages } from "../requestStages.ts";

export function Stages({ run, row }: { readonly run: Run; readonly row: number }) {
  return (
    <table className="w-full text-xs tabular-nums">
      <caption className="sr-only">{t("labPanels.stages")}</caption>
      <thead className="text-2xs text-ink-2">
        <tr className="border-b border-line">
          <th scope="col" className="pb-1 text-left font-medium">
            {t("labPanels.stage")}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {t("labPanels.starts")}
          </th>
          <th scope="col" className="pb-1 pl-2 text-right font-medium">
            {t("labPanels.takes")}
          </th>
        </tr>
      </thead>
      <tbody>
        {requestStages(run.requests, row).map((stage) => (
          <tr key={stage.name + stage.startUs} className="border-b border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {t(`labPanels.stage.${stage.name}`)}
            </th>
            <td className="py-1 pl-2 text-right text-ink-2">{formatClock(stage.startUs)}</td>
            <td className="py-1 pl-2 text-right">{formatMs(stage.durationUs / 1000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
