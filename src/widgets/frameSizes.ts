// How large a frame each widget likes.
import type { WidgetId } from "./registry.ts";

export interface FrameSize {
  /** Of a frame 960 CSS pixels wide. */
  readonly heightPx: number;
  /** Takes whatever height it is given, and has none of its own. */
  readonly fills: boolean;
}

/** A lesson scrolls within its frame. */
export const LESSON_FRAME_HEIGHT_PX = 800;
/** A conviction with its first result. */
export const BELIEF_FRAME_HEIGHT_PX = 640;
/** The goals and the settings of a brief side by side, and the beginning of its run. */
export const BRIEF_FRAME_HEIGHT_PX = 800;
/** A slide and the bar below it, 960 CSS pixels wide. */
export const SLIDES_FRAME_HEIGHT_PX = 581;

export const frameSizes: Readonly<Record<WidgetId, FrameSize>> = {
  diagram: { heightPx: 620, fills: true },
  stage: { heightPx: 620, fills: true },
  timeline: { heightPx: 640, fills: true },
  lifecycle: { heightPx: 900, fills: false },
  waterfall: { heightPx: 560, fills: false },
  jobs: { heightPx: 520, fills: false },
  routes: { heightPx: 420, fills: false },
  worlds: { heightPx: 560, fills: false },
  token: { heightPx: 560, fills: false },
  providers: { heightPx: 600, fills: false },
  "order-tests": { heightPx: 600, fills: false },
  bill: { heightPx: 560, fills: false },
  "cold-starts": { heightPx: 1100, fills: false },
  "break-even": { heightPx: 1250, fills: false },
};
