// What two windows of one talk tell each other. What arrives is checked before it is believed.
import { isObject } from "#ui";
import type { WidgetValues } from "#host";

export type Cover = "black" | "white" | null;
/** What both windows lay over the slide together: its address for phones, or the bets on its question. */
export type SharedPanel = "share" | "ask" | null;

/** Where on a slide somebody points: 0 to 1 from its left and from its top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** `place`: the first, second, … of its kind on the slide. */
export type Told =
  /** A window has come: it wants to know everything. */
  | { readonly kind: "hello" }
  /** Something on the slide can be followed now: it wants to know how that stands, and not where the talk is. */
  | { readonly kind: "ready" }
  /** A presenter's window has come, or goes. */
  | { readonly kind: "presenter"; readonly here: boolean }
  | { readonly kind: "point"; readonly at: Spot | null }
  /** `answer`, here and below: to a hello, and so how it stood when that was said. */
  | { readonly kind: "at"; readonly slide: string; readonly step: number; readonly answer?: true }
  | { readonly kind: "cover"; readonly cover: Cover; readonly answer?: true }
  | { readonly kind: "panel"; readonly slide: string; readonly panel: SharedPanel; readonly answer?: true }
  /** What has been answered on slides, as the reader's record writes it. */
  | { readonly kind: "answers"; readonly text: string }
  | { readonly kind: "bets"; readonly text: string }
  /** What is set within a widget. */
  | { readonly kind: "state"; readonly slide: string; readonly place: number; readonly values: WidgetValues }
  | {
      readonly kind: "clock";
      readonly slide: string;
      readonly place: number;
      readonly timeUs: number;
      readonly playing: boolean;
      readonly speed: number | "auto";
    };

export function isTold(told: unknown): told is Told {
  if (!isObject(told)) return false;
  const { kind, slide, step, cover, panel, text, place, values, timeUs, playing, speed, here, at } = told;
  switch (kind) {
    case "hello":
    case "ready":
      return true;
    case "presenter":
      return typeof here === "boolean";
    case "point":
      return at === null || (isObject(at) && isShare(at.x) && isShare(at.y));
    case "at":
      return typeof slide === "string" && Number.isInteger(step);
    case "cover":
      return cover === null || cover === "black" || cover === "white";
    case "panel":
      return typeof slide === "string" && (panel === null || panel === "share" || panel === "ask");
    case "answers":
    case "bets":
      return typeof text === "string";
    case "state":
      return typeof slide === "string" && Number.isInteger(place) && isObject(values);
    case "clock":
      return (
        typeof slide === "string" &&
        Number.isInteger(place) &&
        Number.isFinite(timeUs) &&
        typeof playing === "boolean" &&
        (speed === "auto" || Number.isFinite(speed))
      );
    default:
      return false;
  }
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}
