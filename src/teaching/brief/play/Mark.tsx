// Whether a goal is met, as a shape beside its word: a full circle with a tick, an empty one with a cross, a half one where chance decides.
import { t } from "#messages";
import type { GoalOutcome } from "../outcome.ts";

export type Met = "met" | "notMet" | "luck";

/** Met with all seeds, with none, or with some. */
export function metOf({ met, readings }: GoalOutcome): Met {
  if (met) return "met";
  return readings.some((reading) => reading.met) ? "luck" : "notMet";
}

export function Mark({ met, className }: { readonly met: Met; readonly className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={className ?? "size-4 shrink-0"}>
      <circle
        cx="8"
        cy="8"
        r="7"
        className={met === "met" ? "fill-ink stroke-ink" : "fill-none stroke-ink-2"}
        strokeWidth="1.5"
      />
      {met === "met" && <path d="M4.6 8.3l2.3 2.4 4.5-5" className="fill-none stroke-paper" strokeWidth="1.8" />}
      {met === "notMet" && <path d="M5.5 5.5l5 5m0-5l-5 5" className="fill-none stroke-ink-2" strokeWidth="1.5" />}
      {met === "luck" && <path d="M8 1a7 7 0 0 0 0 14z" className="fill-ink-2" />}
    </svg>
  );
}

export function MetWord({ met }: { readonly met: Met }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Mark met={met} />
      {t(`briefs.${met}`)}
    </span>
  );
}
