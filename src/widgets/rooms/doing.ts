// What one request is doing, in words.

import "#messages/diagram";
import type { Moment } from "#player";
import { t } from "#messages";

/** "in its handler", "waiting for initialisation, cold start". */
export function describeDoing(moment: Moment, row: number, tUs: number): string {
  const doing = t(`diagram.doing.${moment.stageOf(row, tUs).doing}`);
  return moment.run.requests.cold[row] === 1 ? `${doing}, ${t("diagram.cold")}` : doing;
}

/** Requests are counted from 1 on screen. */
export function numberOf(row: number): number {
  return row + 1;
}
