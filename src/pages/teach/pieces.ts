// Everything that can be embedded, in the order in which it is offered.
import { t } from "#messages";
import {
  BELIEF_FRAME_HEIGHT_PX,
  BRIEF_FRAME_HEIGHT_PX,
  frameSizes,
  LESSON_FRAME_HEIGHT_PX,
  SLIDES_FRAME_HEIGHT_PX,
  widgetIds,
  widgets,
} from "#widgets";
import { beliefs } from "#teaching/belief";
import { briefs } from "#teaching/brief";
import { decks } from "#teaching/deck";
import { lessons } from "#teaching/lesson";

export interface Piece {
  /** What stands after /embed/ in its address. */
  readonly show: string;
  readonly title: string;
  readonly kind: "widget" | "lesson" | "belief" | "brief" | "slides";
  /** Whether it takes a scenario and a time. */
  readonly runs: boolean;
  /** Of a frame 960 CSS pixels wide. */
  readonly heightPx: number;
}

export const WIDTH_PX = 960;

export function pieces(): readonly Piece[] {
  return [
    ...widgetIds.map((id) => ({
      show: id,
      title: t(widgets[id].titleKey),
      kind: "widget" as const,
      runs: widgets[id].defaultScenario !== null,
      heightPx: frameSizes[id].heightPx,
    })),
    ...lessons.map(({ name, title }) => ({
      show: `lesson/${name}`,
      title,
      kind: "lesson" as const,
      runs: false,
      heightPx: LESSON_FRAME_HEIGHT_PX,
    })),
    ...beliefs.map(({ name, says }) => ({
      show: `belief/${name}`,
      title: says,
      kind: "belief" as const,
      runs: false,
      heightPx: BELIEF_FRAME_HEIGHT_PX,
    })),
    ...briefs.map(({ name, title }) => ({
      show: `brief/${name}`,
      title,
      kind: "brief" as const,
      runs: false,
      heightPx: BRIEF_FRAME_HEIGHT_PX,
    })),
    ...decks.map(({ name, title }) => ({
      show: `slides/${name}`,
      title,
      kind: "slides" as const,
      runs: false,
      heightPx: SLIDES_FRAME_HEIGHT_PX,
    })),
  ];
}
