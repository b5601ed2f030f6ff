// What every group of controls is given.

import type { Problem, Scenario } from "#scenario";
import type { Settings } from "./useSettings.ts";

export interface ControlsProps {
  readonly draft: Scenario;
  /** The scenario as it was opened. */
  readonly opened: Scenario;
  readonly problems: readonly Problem[];
  readonly onEdit: (draft: Scenario) => void;
  /** Null until the part has come that has all settings; the first controls do as well without. */
  readonly settings: Settings | null;
}
