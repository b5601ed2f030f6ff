// What the presenter sees: the current slide, live; what comes next; notes; and how the time stands. In step with the audience's window.
import { useState } from "react";
import { t } from "#messages";
import { Button, cx } from "#ui";
import { comesNext, moved, MoveButtons, questionOf, Slides, SmallSlide, Stage, useFullscreen } from "#teaching/deck";
import { AskBeside } from "./AskBeside.tsx";
import { closing, doing } from "./commands.ts";
import { Notes } from "./Notes.tsx";
import { Panels, type OwnPanel } from "./Panels.tsx";
import { Pointer, usePointing } from "./Pointer.tsx";
import { TabLink } from "./TabLink.tsx";
import { thisTalksLearner } from "./thisTalk.ts";
import { Times } from "./Times.tsx";
import type { Cover } from "./told.ts";
import { useKeys } from "./useKeys.ts";
import { useProjector } from "./useProjector.ts";
import { useSingleKeys } from "./useSingleKeys.ts";
import { useSync } from "./useSync.ts";
import { useTalk, type Shown } from "./useTalk.ts";
import { useTimerStart } from "./useTimer.ts";

const PRESSED = "aria-pressed:bg-ink aria-pressed:text-paper aria-pressed:ring-2 aria-pressed:ring-[#faf9f5]";

const opener = (): Window | null => (window.opener as Window | null) ?? null;

export function Presenter(shown: Shown) {
  const { name, deck, title } = shown;
  const { slides } = deck;
  const talk = useTalk(shown);
  const { position, move, toStep } = talk;
  const [other] = useState(opener);
  const sync = useSync(shown, talk, other, "presenter");
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [own, setOwn] = useState<OwnPanel>(null);
  const [pointing, setPointing] = useState(false);
  const pointer = usePointing(pointing, sync.point);
  const nextTheme = useProjector();
  const fullscreen = useFullscreen();
  const here = { laser: () => setPointing(!pointing) };
  const digits = useKeys(
    singleKeys,
    doing({ sync, move, own, onOwn: setOwn, fullscreen, nextTheme, here }),
    closing({ sync, own, onOwn: setOwn }),
  );
  useTimerStart(name, position);
  const current = slides[position.slide];
  const at = { slide: current.id, step: position.step };
  const common = { deck, name, learner: thisTalksLearner(), Link: TabLink };
  const asking = sync.panel === "ask" && current.asks;
  return (
    <div className="fixed inset-0 grid grid-cols-1 gap-4 deck-desk overflow-auto p-4 lg:grid-cols-[minmax(0,2.3fr)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)_auto] lg:overflow-hidden">
      <h1 className="sr-only">{t("slides.presenter.title", { title })}</h1>
      <section aria-label={t("slides.presenter.now")} className="relative min-h-60 overflow-hidden rounded-lg">
        <div {...pointer} inert={Boolean(asking)} className={cx("size-full", pointing && "cursor-none")}>
          <Stage label={t("slides.stage", { n: position.slide + 1, of: slides.length, title: current.title })}>
            <Slides key={sync.round} {...common} {...at} mode="slide" onStep={toStep} live={sync.live} />
            <Pointer spot={sync.spot} />
          </Stage>
        </div>
        {asking && <AskBeside of={questionOf(name, asking.id)} asks={asking} onClose={() => sync.setPanel(null)} />}
        <Covered cover={sync.cover} />
      </section>
      <div className="flex min-h-0 flex-col gap-4 lg:row-span-2">
        <UpNext {...{ shown, talk, common }} />
        <Notes>
          <Slides {...common} {...at} mode="notes" live={null} />
        </Notes>
      </div>
      <div className="grid gap-2">
        <Times shown={shown} slide={position.slide} step={position.step} />
        <div className="flex flex-wrap items-center gap-2">
          <MoveButtons {...{ slides, position }} onMove={move} size="small" />
          {digits !== "" && <span role="status">{t("slides.goTo", { digits })}</span>}
          <span className="ml-auto flex flex-wrap gap-2">
            <Button
              size="small"
              className={PRESSED}
              aria-pressed={sync.cover !== null}
              onClick={() => sync.setCover(sync.cover === null ? "black" : null)}
            >
              {t("slides.presenter.black")}
            </Button>
            <Button size="small" className={PRESSED} aria-pressed={pointing} onClick={here.laser}>
              {t("slides.pointer")}
            </Button>
            <Button size="small" aria-haspopup="dialog" onClick={() => setOwn("overview")}>
              {t("slides.overview")}
            </Button>
            <Button size="small" aria-haspopup="dialog" onClick={() => setOwn("help")}>
              {t("slides.help")}
            </Button>
          </span>
        </div>
      </div>
      <Panels {...{ shown, talk, sync, own, singleKeys }} onOwn={setOwn} onSingleKeys={setSingleKeys} />
    </div>
  );
}

/** Over the presenter's picture, what the room has instead of it. */
function Covered({ cover }: { readonly cover: Cover }) {
  return (
    <div role="status">
      {cover !== null && (
        <div className="absolute inset-0 flex items-center justify-center bg-[rgb(0_0_0/72%)] p-6 text-center">
          <p className="text-2xl font-semibold text-white">{t(`slides.presenter.${cover}Now`)}</p>
        </div>
      )}
    </div>
  );
}

interface UpNextProps {
  readonly shown: Shown;
  readonly talk: Pick<ReturnType<typeof useTalk>, "position">;
  readonly common: Pick<Parameters<typeof SmallSlide>[0], "deck" | "name" | "learner" | "Link">;
}

function UpNext({ shown: { deck }, talk: { position }, common }: UpNextProps) {
  const { slides } = deck;
  const next = moved(slides, position, "next");
  const comes = comesNext(slides, position);
  const { id, title, steps } = slides[next.slide];
  return (
    <section aria-label={t("slides.presenter.upNext")} className="shrink-0">
      <p className="mb-1.5 text-xs font-semibold">
        {comes === "end"
          ? t("slides.presenter.upNext")
          : comes === "step"
            ? t("slides.presenter.upNextStep", { step: next.step + 1, steps: steps + 1 })
            : t("slides.presenter.upNextSlide", { title })}
      </p>
      {comes === "end" ? (
        <p className="text-base">{t("slides.presenter.end")}</p>
      ) : (
        <div className="aspect-video max-w-80 overflow-hidden rounded-lg lg:max-w-none">
          <SmallSlide {...common} slide={id} step={next.step} />
        </div>
      )}
    </section>
  );
}
