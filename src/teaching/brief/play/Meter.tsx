// A goal's figure on a line: where it stands now and stood at first, and from where to where it is met.
import { cx } from "#ui";
import type { Goal } from "../brief.ts";

interface MeterProps {
  readonly goal: Pick<Goal, "atLeast" | "atMost">;
  readonly now: number | null;
  readonly before: number | null;
  readonly className?: string;
}

/** What lies far beyond a bound would press all else together: it stands at the end of the line. */
const MOST_BOUNDS = 3;

/** Where the line ends. */
function endOf({ atLeast, atMost }: MeterProps["goal"], values: readonly number[]): number {
  const bound = Math.max(atLeast ?? 0, atMost ?? 0);
  const most = Math.max(...values, 0);
  return bound > 0 ? Math.min(MOST_BOUNDS * bound, Math.max(1.25 * bound, 1.05 * most)) : Math.max(1.05 * most, 1);
}

export function Meter({ goal, now, before, className }: MeterProps) {
  const values = [now, before].filter((value) => value !== null);
  const end = endOf(goal, values);
  const percent = (value: number) => `${Math.min(100, Math.max(0, (100 * value) / end))}%`;
  const [from, to] = [goal.atLeast ?? 0, goal.atMost ?? end];
  return (
    <span aria-hidden="true" className={cx("relative block h-4 min-w-0", className)}>
      <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-line" />
      {/* Where the goal is met the line is thick, and ends in a stroke. */}
      <span
        className="absolute top-1/2 h-2 -translate-y-1/2 border-x-2 border-ink bg-line-2"
        style={{ left: percent(from), right: `calc(100% - ${percent(to)})` }}
      />
      {before !== null && before !== now && (
        <span
          className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-ink-2 bg-paper"
          style={{ left: percent(before) }}
        />
      )}
      {now !== null && (
        <span
          className="absolute top-1/2 size-3.5 -translate-x-1/2 -translate-y-1/2 rotate-45 border border-paper bg-ink motion-safe:transition-[left] motion-safe:duration-300"
          style={{ left: percent(now) }}
        />
      )}
    </span>
  );
}
