// What the record says of a request: how it ended, how long it took, where it ran, what it cost.
import { OUTCOMES, type Run } from "#engine";
import { formatMs, formatUsd, t } from "#messages";
import { Rows, type Row } from "../panels/Rows.tsx";

export function RequestFacts({ run, row }: { readonly run: Run; readonly row: number }) {
  const { requests, summary } = run;
  const instance = requests.instance[row];
  const cold = requests.cold[row] === 1;
  const rows: readonly Row[] = [
    [t("labPanels.outcome"), t(`outcomes.${OUTCOMES[requests.outcome[row]]}`)],
    [t("labPanels.latency"), formatMs((requests.endUs[row] - requests.arrivalUs[row]) / 1000)],
    ...(summary.functions.length > 1
      ? [[t("lab.function"), summary.functions[requests.functionIndex[row]]?.name ?? t("labPanels.none")] as const]
      : []),
    [
      t("labPanels.instance"),
      instance < 0
        ? t("labPanels.noInstance")
        : t(cold ? "labPanels.instanceCold" : "labPanels.instanceWarm", { n: instance + 1 }),
    ],
    [t("labPanels.attempts"), String(requests.attempts[row])],
    [t("labPanels.costOfRequest"), formatUsd(requests.costUsd[row])],
  ];
  return <Rows rows={rows} />;
}
