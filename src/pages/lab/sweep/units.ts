// Goals as a reader types them: latencies in milliseconds, shares in percent.
import type { Figure } from "#experiments";
import { t } from "#messages";

const isShare = (figure: Figure) => figure === "coldShare" || figure === "failedShare";

export function unitOf(figure: Figure): string {
  if (isShare(figure)) return t("labSweep.percent");
  if (figure === "costMonthUsd") return t("labSweep.usd");
  return figure === "instancesPeak" ? t("labSweep.instances") : t("labSweep.milliseconds");
}

/** What was typed, as the figure is counted. */
export function asCounted(figure: Figure, typed: number): number {
  return isShare(figure) ? typed / 100 : typed;
}
