// What every group of controls is given.

import type { Problem, Scenario } from "#scenario";

export interface ControlsProps {
  readonly draft: Scenario;
  /** The scenario as it was opened. */
  readonly opened: Scenario;
  readonly problems: readonly Problem[];
  readonly onEdit: (draft: Scenario) => void;
}
