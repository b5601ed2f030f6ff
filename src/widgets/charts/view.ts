// What a page may tell the timeline beyond the run: which stretch of it is shown, and which other run stays in sight.
import type { Summary } from "#engine";

/** Simulated time from the start of the run, in microseconds. */
export interface TimeRange {
  readonly fromUs: number;
  readonly toUs: number;
}

export interface TimelineView {
  /** The stretch that is shown; null for the whole run. */
  readonly range: TimeRange | null;
  /** Asks for another one, which may reach beyond the run or be too short; the page answers with one that can be shown. */
  readonly onRange: (range: TimeRange | null) => void;
  /** Of the run that this one is held against: its lines stay, faint. */
  readonly before: Summary | null;
  /** Names files, after what is in them. */
  readonly title: string;
}
