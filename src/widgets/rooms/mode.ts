// The line that says how time is shown: each request at its true place, or a slowed sample.

import "#messages/diagram";
import { t } from "#messages";
import type { Picture } from "./picture.ts";

/** "1 in 40, slowed". */
export function describeMode({ mode, oneIn }: Picture, beyondRecord: boolean, recordedRows: number): string {
  if (beyondRecord) return t("diagram.mode.unrecorded", { count: recordedRows });
  if (mode === "flow") return oneIn === 1 ? t("diagram.mode.flow") : t("diagram.mode.flowSome", { n: oneIn });
  return oneIn === 1 ? t("diagram.mode.true") : t("diagram.mode.trueSome", { n: oneIn });
}
