// A scene as plain data: which run and moment, which rooms are there and which are lit, where the camera looks, what is shown besides.
import type { FigureName, MarkName, PictureName, RoomName } from "./vocabulary.ts";

/** By name, or in simulated seconds. */
export type Mark = MarkName | number;

export interface Scene {
  /** Name of a scenario; null where nothing runs. */
  readonly scenario: string | null;
  /** The same with a change made, as paths and values. */
  readonly change?: Readonly<Record<string, unknown>>;
  /** Where the clock stands. */
  readonly from: Mark;
  /** Where it stops, and what a still shows; null: it plays on to the end of the run. */
  readonly to: Mark | null;
  /** How long that takes on the wall. */
  readonly seconds: number;
  readonly rooms: readonly RoomName[];
  /** What is spoken of; null: all of them. */
  readonly light: readonly RoomName[] | null;
  /** What the camera shows whole; null: all rooms. */
  readonly look: readonly RoomName[] | null;
  /** Rooms whose own figure is shown in them. */
  readonly meters: readonly RoomName[];
  readonly figures: readonly FigureName[];
  readonly picture: PictureName | null;
  /** Which state of the picture: its own word. */
  readonly part: string | null;
  /** What is to be seen, in one sentence; the text twin begins with it. */
  readonly say: string;
}

/** A scene and the step of its slide with which it comes. */
export interface SceneAt {
  readonly at: number;
  readonly scene: Scene;
}

/** The scene that stands at a step; null before the first. */
export function sceneAt(scenes: readonly SceneAt[], step: number): Scene | null {
  return scenes.findLast(({ at }) => at <= step)?.scene ?? null;
}
