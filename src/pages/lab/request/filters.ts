// What the list of requests can be narrowed to: those outcomes that the run has.
import { OUTCOMES, type Run } from "#engine";
import { formatCount, t } from "#messages";
import type { RequestQuery } from "./findRows.ts";

export interface Filters {
  readonly outcome: RequestQuery["outcome"];
  readonly coldOnly: boolean;
  readonly underWay: boolean;
  readonly order: RequestQuery["order"];
}

export const ALL: Filters = { outcome: "any", coldOnly: false, underWay: false, order: "arrival" };

/** "Any", "all but OK", and each outcome that occurs, with how many there are. */
export function outcomeOptions(run: Run): { readonly value: RequestQuery["outcome"]; readonly label: string }[] {
  const { byOutcome } = run.summary.requests;
  const occurring = OUTCOMES.filter((outcome) => byOutcome[outcome] > 0);
  return [
    { value: "any", label: t("labPanels.anyOutcome") },
    ...(occurring.some((outcome) => outcome !== "ok")
      ? [{ value: "failed" as const, label: t("labPanels.notOkOutcome") }]
      : []),
    ...occurring.map((value) => ({
      value,
      label: t("labPanels.outcomeCount", { outcome: t(`outcomes.${value}`), count: formatCount(byOutcome[value]) }),
    })),
  ];
}
