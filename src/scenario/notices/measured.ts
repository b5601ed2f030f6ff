// Where a run rests on measurements of another runtime than its own.
import type { Scenario } from "../scenario.ts";
import { standInsOf } from "../standIns.ts";
import type { Notice } from "./notice.ts";

export function standInNotices(scenario: Scenario): readonly Notice[] {
  return standInsOf(scenario).map(({ pointer, runtime, standIn }) => ({
    pointer,
    message: `the first run of ${runtime} was not measured: that of ${standIn.name} stands in for it${standIn.note ? ` (${standIn.note})` : ""}`,
  }));
}
