// Scenes that follow one another in a lesson: one stage, through which the reader steps, and plays what happens in each.
import { lazy, Suspense, useRef, useState } from "react";
import { useClockState, usePlayer, usePlayerState } from "#player";
import { PlayerScope } from "#host";
import { t } from "#messages";
import { Button, Message, useNear } from "#ui";
import type { Scene } from "#widgets/scenes";
import { AboutUsual } from "./providerHere.tsx";

const FramedScene = lazy(async () => ({ default: (await import("#widgets/stage")).FramedScene }));

interface ScenesProps {
  /** At least one. */
  readonly scenes: readonly Scene[];
}

export function Scenes({ scenes }: ScenesProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const [index, setIndex] = useState(0);
  const scene = scenes[index];
  return (
    <div
      ref={place}
      role="group"
      aria-label={t("learn.scenes.title")}
      className="lesson-wide lesson-widget"
      data-waiting={near ? undefined : true}
    >
      {scenes.some(({ scenario }) => scenario !== null) && <AboutUsual />}
      {near && (
        <PlayerScope>
          <Suspense fallback={<Message kind="loading" title={t("learn.loading")} className="min-h-96" />}>
            <FramedScene scene={scene} />
          </Suspense>
          <div className="flex flex-wrap items-center gap-2 border-t border-line p-3 print:hidden">
            {scene.to !== null && <PlayButton />}
            {scenes.length > 1 && (
              <>
                <p role="status" className="ml-auto text-sm tabular-nums">
                  {t("learn.scenes.of", { n: index + 1, of: scenes.length })}
                  <span className="sr-only">{scene.say}</span>
                </p>
                <Button disabled={index === 0} onClick={() => setIndex(index - 1)}>
                  {t("learn.scenes.back")}
                </Button>
                <Button disabled={index === scenes.length - 1} onClick={() => setIndex(index + 1)}>
                  {t("learn.scenes.next")}
                </Button>
              </>
            )}
          </div>
        </PlayerScope>
      )}
      {/* Paper has the picture of one scene; what the others say stands below. */}
      {(!near || scenes.length > 1) && (
        <ol className="hidden list-inside list-decimal p-4 text-sm print:block">
          {scenes.map(({ say }) => (
            <li key={say}>{say}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Plays what happens within the scene, once its run is there. */
function PlayButton() {
  const { clock } = usePlayer();
  const { run } = usePlayerState();
  const { playing } = useClockState();
  return (
    <Button disabled={run === null} onClick={() => (playing ? clock.pause() : clock.play())}>
      {t(playing ? "learn.scenes.pause" : "learn.scenes.play")}
    </Button>
  );
}
