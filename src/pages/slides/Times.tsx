// How the time of a talk stands: elapsed and planned, for this slide and in all, and the clock on the wall.
import { useEffect, useState, type ReactNode } from "react";
import { formatNumber, t } from "#messages";
import { Button } from "#ui";
import { plannedBefore } from "#teaching/deck";
import { minutesAndSeconds, useTimer } from "./useTimer.ts";
import type { Shown } from "./useTalk.ts";

interface TimesProps {
  readonly shown: Shown;
  readonly slide: number;
  readonly step: number;
  /** Controls that stand beside. */
  readonly children?: ReactNode;
}

/** Half a minute either way is on time. */
const ON_TIME_S = 30;

export function Times({ shown: { name, deck }, slide, step, children }: TimesProps) {
  const { slides } = deck;
  const { elapsedS, hasBegun, setBack } = useTimer(name);
  const clock = useWallClock();
  const plannedS = plannedBefore(slides, slides.length) * 60;
  const lateS = elapsedS - plannedBefore(slides, slide + 1) * 60;
  const earlyS = plannedBefore(slides, slide) * 60 - elapsedS;
  const ahead = !hasBegun
    ? t("slides.presenter.notBegun")
    : lateS > ON_TIME_S
      ? t("slides.presenter.late", { time: minutesAndSeconds(lateS) })
      : earlyS > ON_TIME_S
        ? t("slides.presenter.early", { time: minutesAndSeconds(earlyS) })
        : t("slides.presenter.onTime");
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-base tabular-nums">
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
      <span className="flex gap-2">
        <Button size="small" onClick={setBack}>
          {t("slides.presenter.restart")}
        </Button>
        {children}
      </span>
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
