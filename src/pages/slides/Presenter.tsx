// What the presenter sees: the current slide, live; the next step; notes; and how the time stands. In step with the audience's window.
import { useState } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { Button } from "#ui";
import { isSamePosition, moved, Slides, Stage } from "#teaching/deck";
import { closing, doing } from "./commands.ts";
import { Notes } from "./Notes.tsx";
import { Panels, type OwnPanel } from "./Panels.tsx";
import { thisTalksLearner } from "./thisTalk.ts";
import { Times } from "./Times.tsx";
import { useKeys } from "./useKeys.ts";
import { useProjector } from "./useProjector.ts";
import { useSingleKeys } from "./useSingleKeys.ts";
import { useSync } from "./useSync.ts";
import { useTalk, type Shown } from "./useTalk.ts";

const opener = (): Window | null => (window.opener as Window | null) ?? null;

export function Presenter(shown: Shown) {
  const { name, deck, title } = shown;
  const { slides } = deck;
  const talk = useTalk(shown);
  const { position, move, toStep } = talk;
  const [other] = useState(opener);
  const sync = useSync(shown, talk, other);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [own, setOwn] = useState<OwnPanel>(null);
  const nextTheme = useProjector();
  useKeys(singleKeys, doing({ sync, move, onOwn: setOwn, nextTheme, here: {} }), closing({ sync, onOwn: setOwn }));
  const next = moved(slides, position, "next");
  const ended = isSamePosition(next, position);
  const common = { deck, name, learner: thisTalksLearner(), Link, live: null };
  const here = { slide: slides[position.slide].id, step: position.step };
  return (
    <div className="fixed inset-0 grid grid-cols-1 gap-4 deck-desk overflow-auto p-4 lg:grid-cols-[minmax(0,2.3fr)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)_auto] lg:overflow-hidden">
      <h1 className="sr-only">{t("slides.presenter.title", { title })}</h1>
      <section aria-label={t("slides.presenter.now")} className="min-h-60 overflow-hidden rounded-lg">
        <Stage
          label={t("slides.stage", { n: position.slide + 1, of: slides.length, title: slides[position.slide].title })}
        >
          <Slides key={sync.round} {...common} {...here} mode="slide" onStep={toStep} live={sync.live} />
        </Stage>
      </section>
      <div className="flex min-h-0 flex-col gap-4 lg:row-span-2">
        <section aria-label={t("slides.presenter.upNext")} className="shrink-0">
          <p className="mb-1.5 text-xs font-semibold">{t("slides.presenter.upNext")}</p>
          {ended ? (
            <p className="text-base">{t("slides.presenter.end")}</p>
          ) : (
            <div inert className="aspect-video overflow-hidden rounded-lg">
              <Stage label={t("slides.presenter.upNext")}>
                <Slides {...common} mode="thumb" slide={slides[next.slide].id} step={next.step} />
              </Stage>
            </div>
          )}
        </section>
        <Notes>
          <Slides {...common} {...here} mode="notes" />
        </Notes>
      </div>
      <Times shown={shown} slide={position.slide} step={position.step}>
        <Button size="small" onClick={() => setOwn("overview")}>
          {t("slides.overview")}
        </Button>
        <Button size="small" onClick={() => setOwn("help")}>
          {t("slides.help")}
        </Button>
      </Times>
      <Panels {...{ shown, talk, sync, own, singleKeys }} onOwn={setOwn} onSingleKeys={setSingleKeys} />
    </div>
  );
}
