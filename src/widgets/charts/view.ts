// What a page may tell the timeline beyond the run: which stretch of it is shown, and which other run stays in sight.
import type { Summary } from "#engine";
import type { TimeRange } from "#host";

/** Known by its summary. It is the run before the last change, or one that was pinned. */
export interface HeldAgainst {
  readonly summary: Summary;
  readonly pinned: boolean;
}

export interface TimelineView {
  /** The stretch that is shown; null for the whole run. */
  readonly range: TimeRange | null;
  /** Asks for another one, which may reach beyond the run or be too short; the page answers with one that can be shown. */
  readonly onRange: (range: TimeRange | null) => void;
  /** The run that this one is held against: its lines stay, faint. */
  readonly before: HeldAgainst | null;
  /** Names files, after what is in them. */
  readonly title: string;
}
