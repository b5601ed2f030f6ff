// The instances at a step as cells: ice for one that starts, solid orange for a busy one, a pale one that is idle.
import { cx } from "#ui";
import type { InstancesAt } from "../steps/instances.ts";

/** More cells than this do not fit; the figures beside the diagram tell the number. */
const MOST_CELLS = 12;

export function InstanceCells({ starting, busy, idle }: InstancesAt) {
  const cells = [
    ...Array.from({ length: starting }, () => "starting" as const),
    ...Array.from({ length: busy }, () => "busy" as const),
    ...Array.from({ length: idle }, () => "idle" as const),
  ].slice(0, MOST_CELLS);
  if (cells.length === 0) return null;
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-2">
      {cells.map((state, index) => (
        <span key={index} className={cx("lifecycle-cell border-2", LOOKS[state])} />
      ))}
    </span>
  );
}

const LOOKS = {
  starting: "border-cold bg-[linear-gradient(90deg,var(--cold)_55%,var(--cold-soft)_55%)]",
  busy: "border-warm-outline bg-warm",
  idle: "border-warm-outline bg-idle",
} as const;
