// What the presenter sees: the current slide, live; the next step; notes; and how the time stands. In step with the audience's window.
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { formatNumber, t } from "#messages";
import { Button } from "#ui";
import { moved, plannedBefore, Slides, Stage, type Action } from "#widgets/deck";
import { thisTalksLearner } from "./thisLearner.ts";
import { useKeys } from "./useKeys.ts";
import { useSingleKeys } from "./useSingleKeys.ts";
import { useSync } from "./useSync.ts";
import { useTalk, type Shown } from "./useTalk.ts";
import { minutesAndSeconds, useTimer } from "./useTimer.ts";

const NOTES_REM = [1, 1.25, 1.5, 1.875, 2.25];
const opener = (): Window | null => (window.opener as Window | null) ?? null;

export function Presenter(shown: Shown) {
  const { name, deck, title } = shown;
  const { slides } = deck;
  const talk = useTalk(shown);
  const { position, move } = talk;
  const [other] = useState(opener);
  const sync = useSync(shown, talk, other);
  const [singleKeys] = useSingleKeys();
  const [size, setSize] = useState(2);
  const act = (action: Action) => {
    if (action.kind === "move") {
      if (sync.cover !== null) sync.setCover(null);
      return move(action.move);
    }
    if (action.command === "play") sync.toggle();
    if (action.command === "black" || action.command === "white") {
      sync.setCover(sync.cover === null ? action.command : null);
    }
  };
  useKeys(singleKeys, act);
  const next = moved(slides, position, "next");
  const ended = next.slide === position.slide && next.step === position.step;
  const common = { deck, name, learner: thisTalksLearner(), Link };
  const here = { slide: slides[position.slide].id, step: position.step };
  return (
    <div className="fixed inset-0 grid grid-cols-1 gap-4 overflow-auto bg-ink p-4 text-paper lg:grid-cols-[minmax(0,2.3fr)_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)_auto] lg:overflow-hidden">
      <h1 className="sr-only">{t("slides.presenter.title", { title })}</h1>
      <section aria-label={t("slides.presenter.now")} className="min-h-60 overflow-hidden rounded-lg">
        <Stage
          label={t("slides.stage", { n: position.slide + 1, of: slides.length, title: slides[position.slide].title })}
        >
          <Slides key={sync.round} {...common} {...here} mode="slide" onLive={sync.onLive} />
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
        <section aria-label={t("slides.notes")} className="flex min-h-40 flex-1 flex-col">
          <div className="mb-1.5 flex items-center justify-between gap-2">
            <p className="text-xs font-semibold">{t("slides.notes")}</p>
            <span className="flex gap-1.5">
              <Button
                size="small"
                disabled={size === 0}
                onClick={() => setSize(size - 1)}
                aria-label={t("slides.presenter.smaller")}
              >
                A−
              </Button>
              <Button
                size="small"
                disabled={size === NOTES_REM.length - 1}
                onClick={() => setSize(size + 1)}
                aria-label={t("slides.presenter.larger")}
              >
                A+
              </Button>
            </span>
          </div>
          {/* Long notes scroll, and the keyboard reaches them. */}
          <div
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="group"
            aria-label={t("slides.notes")}
            className="min-h-0 flex-1 overflow-auto font-serif leading-snug"
            style={{ fontSize: `${NOTES_REM[size]}rem` }}
          >
            <Slides {...common} {...here} mode="notes" />
          </div>
        </section>
      </div>
      <Times shown={shown} slide={position.slide} step={position.step} />
    </div>
  );
}

interface TimesProps {
  readonly shown: Shown;
  readonly slide: number;
  readonly step: number;
}

/** Half a minute either way is on time. */
const ON_TIME_S = 30;

function Times({ shown: { name, deck }, slide, step }: TimesProps) {
  const { slides } = deck;
  const { elapsedS, restart } = useTimer(name);
  const clock = useWallClock();
  const plannedS = plannedBefore(slides, slides.length) * 60;
  const lateS = elapsedS - plannedBefore(slides, slide + 1) * 60;
  const earlyS = plannedBefore(slides, slide) * 60 - elapsedS;
  const ahead =
    lateS > ON_TIME_S
      ? t("slides.presenter.late", { time: minutesAndSeconds(lateS) })
      : earlyS > ON_TIME_S
        ? t("slides.presenter.early", { time: minutesAndSeconds(earlyS) })
        : t("slides.presenter.onTime");
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-base tabular-nums">
      <p>
        <span className="font-serif text-4xl font-semibold">{minutesAndSeconds(elapsedS)}</span>{" "}
        {t("slides.elapsed", { planned: minutesAndSeconds(plannedS) })}
      </p>
      <p>
        {t("slides.presenter.planned", {
          minutes: t("slides.meta", { n: formatNumber(slides[slide].minutes) }),
          ahead,
        })}
      </p>
      <p>
        {t("slides.presenter.step", {
          n: slide + 1,
          of: slides.length,
          step: step + 1,
          steps: slides[slide].steps + 1,
        })}
      </p>
      <Button size="small" onClick={restart}>
        {t("slides.presenter.restart")}
      </Button>
      <p>{clock}</p>
    </div>
  );
}

function useWallClock(): string {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 5000);
    return () => clearInterval(tick);
  }, []);
  return now.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
