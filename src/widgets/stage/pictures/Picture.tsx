// The pictures of scenes by name. Each is drawn to the size of its place, in units of the stage; words in it are no smaller than 22 of them.
import type { ReactNode } from "react";
import type { Scene } from "#widgets/scenes";

export interface PictureProps {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** The run of the scene is on the player around. */
  readonly settled: boolean;
}

export function Picture(props: PictureProps): ReactNode {
  void props;
  return null;
}
