// The stage of a deck: it stays mounted from slide to slide, so that what one has left moves to where the next has it.
import { lazy, Suspense, useState, type ReactNode } from "react";
import { PlayerScope } from "#host";
import { cx } from "#ui";
import { sceneAt, type Scene } from "#widgets/scenes";
import type { SlideEntry } from "./decks.ts";

const SceneStage = lazy(async () => ({ default: (await import("#widgets/stage")).SceneStage }));

/** Where a slide has room for its scene, by layout; in units of a slide. */
const AREAS = {
  stage: { x: 48, y: 128, width: 1184, height: 568 },
  beside: { x: 520, y: 128, width: 712, height: 568 },
  title: { x: 48, y: 216, width: 1184, height: 480 },
} as const;

/** Every layout that gives a scene no place of its own gives it that of "stage". */
function areaOf(layout: string) {
  return layout === "beside" || layout === "title" ? AREAS[layout] : AREAS.stage;
}

interface Shown {
  readonly scene: Scene;
  readonly layout: string;
}

interface DeckStageProps {
  readonly slide: SlideEntry;
  readonly step: number;
  readonly still: boolean;
  /** Stands within the player's scope. */
  readonly children?: ReactNode;
}

/** Nothing until the first slide that has a scene; hidden on those that have none. */
export function DeckStage({ slide, step, still, children }: DeckStageProps) {
  const scene = sceneAt(slide.scenes ?? [], step);
  const [last, setLast] = useState<Shown | null>(null);
  const now = scene === null ? last : { scene, layout: slide.layout };
  if (now?.scene !== last?.scene || now?.layout !== last?.layout) setLast(now);
  if (now === null) return null;
  return (
    <div className={cx("deck-scene", scene === null && "invisible")} inert={scene === null}>
      <PlayerScope>
        <Suspense fallback={<div data-waiting />}>
          <SceneStage scene={now.scene} area={areaOf(now.layout)} still={still}>
            {scene !== null && children}
          </SceneStage>
        </Suspense>
      </PlayerScope>
    </div>
  );
}
