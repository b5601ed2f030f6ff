// The request that was picked: how it ended, what it cost, and every stage with its start and length.

import { OUTCOMES, type Run } from "#engine";
import { formatClock, formatMs, formatUsd, t } from "#messages";
import { IconButton, Panel } from "#ui";
import { requestStages } from "../requestStages.ts";
import { OUTCOME_KEYS, STAGE_KEYS } from "../words.ts";
import { Rows, type Row } from "./Rows.tsx";

export function SelectedRequest({
  run,
  row,
  onClose,
}: {
  readonly run: Run;
  readonly row: number;
  readonly onClose: () => void;
}) {
  const { requests, summary } = run;
  const instance = requests.instance[row];
  const cold = requests.cold[row] === 1;
  const rows: readonly Row[] = [
    [t("lab.outcome"), t(OUTCOME_KEYS[OUTCOMES[requests.outcome[row]]])],
    [t("lab.latency"), formatMs((requests.endUs[row] - requests.arrivalUs[row]) / 1000)],
    ...(summary.functions.length > 1
      ? [[t("lab.function"), summary.functions[requests.functionIndex[row]]?.name ?? t("lab.none")] as const]
      : []),
    [
      t("lab.instance"),
      instance < 0 ? t("lab.noInstance") : t(cold ? "lab.instanceCold" : "lab.instanceWarm", { n: instance + 1 }),
    ],
    [t("lab.attempts"), String(requests.attempts[row])],
    [t("lab.costOfRequest"), formatUsd(requests.costUsd[row])],
  ];
  return (
    <Panel
      title={t("lab.request", { n: row + 1 })}
      actions={
        <IconButton label={t("lab.deselect")} onClick={onClose} className="-my-2 -mr-2">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 fill-none stroke-current stroke-[1.5]">
            <path d="M1 1l8 8M9 1l-8 8" />
          </svg>
        </IconButton>
      }
    >
      <Rows rows={rows} />
      <table className="mt-3 w-full text-xs tabular-nums">
        <caption className="sr-only">{t("lab.stages")}</caption>
        <thead className="text-2xs text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="pb-1 text-left font-medium">
              {t("lab.stage")}
            </th>
            <th scope="col" className="pb-1 pl-2 text-right font-medium">
              {t("lab.starts")}
            </th>
            <th scope="col" className="pb-1 pl-2 text-right font-medium">
              {t("lab.takes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {requestStages(requests, row).map((stage) => (
            <tr key={stage.name + stage.startUs} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {t(STAGE_KEYS[stage.name])}
              </th>
              <td className="py-1 pl-2 text-right text-ink-2">{formatClock(stage.startUs)}</td>
              <td className="py-1 pl-2 text-right">{formatMs(stage.durationUs / 1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
