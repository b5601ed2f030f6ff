// What somebody made of a deck, as data: its slides by id with changes over them, and slides added between.
import type { WidgetId } from "#widgets";

export interface OwnDeck {
  readonly version: 1;
  /** The name of the deck that it is made of. */
  readonly of: string;
  readonly title: string;
  /** Of who gives it. */
  readonly name?: string;
  /** A picture as a data URL. */
  readonly logo?: string;
  /** What the stage says on every slide in place of its own words, by the keys of those. */
  readonly words?: Readonly<Record<string, string>>;
  /** In the order in which they are shown. */
  readonly slides: readonly OwnSlide[];
}

export type OwnSlide = KeptSlide | AddedSlide;

/** A slide of the deck; what is left out is as the deck has it. */
export interface KeptSlide {
  readonly id: string;
  readonly hidden?: true;
  readonly title?: string;
  /** Planned. */
  readonly minutes?: number;
  readonly texts?: readonly TextChange[];
  /** The sentences of its scenes; none is empty. */
  readonly scenes?: readonly TextChange[];
  readonly notes?: string;
}

/** A text of a slide is known by its words: its place may be another in a newer edition of the deck. */
export interface TextChange {
  readonly was: string;
  /** Empty: it is not shown. */
  readonly says: string;
}

export const addedLayouts = ["points", "statement", "section", "title", "widget"] as const;
export type AddedLayout = (typeof addedLayouts)[number];

/** A slide of one's own. */
export interface AddedSlide {
  /** Begins with "own-", as no slide of a deck does. */
  readonly id: string;
  readonly layout: AddedLayout;
  readonly hidden?: true;
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly minutes: number;
  /** Given with the layout "widget", and with no other. */
  readonly widget?: AddedWidget;
}

export interface AddedWidget {
  readonly id: WidgetId;
  /** The name of a preset, or a packed scenario; left out, the widget's own, or none where it shows no run. */
  readonly scenario?: string;
  /** Where its clock stands at first, in simulated seconds. */
  readonly t?: number;
}

export function isAdded(slide: OwnSlide): slide is AddedSlide {
  return "layout" in slide;
}
