// Four steps for whoever sees the Lab for the first time: each waits for the reader's own act, and none is in its way. It stands at the
// bottom of the window, beneath the pictures and beside the controls, and takes the focus from nobody.
import "#messages/labCompare";
import "#messages/labFirst";
import { useEffect, useRef, useState, type RefObject } from "react";
import { figuresOf } from "#experiments";
import { useClockState, type PlayerState } from "#player";
import { t } from "#messages";
import { Button } from "#ui";
import type { Session, SessionState } from "../session.ts";
import { DIAGRAM_ID, TIMELINE_ID } from "../Stage.tsx";
import { STEPS, whatChanged, type Before, type Step } from "./steps.ts";
import { keepVisit } from "./visit.ts";

interface FirstMinuteProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
  readonly onEnd: () => void;
}

export function FirstMinute({ session, state, playerState, onEnd }: FirstMinuteProps) {
  const { opened, draft } = state;
  const before = useBefore(state, playerState);
  const done = useDone(state, before !== null);
  const place = useRef<HTMLElement>(null);
  const isShown = opened !== null && draft !== null && before !== null;
  useRoomBelow(place, isShown);
  useEffect(() => {
    if (done.size > 0) keepVisit();
  }, [done]);
  const step = STEPS.find((each) => !done.has(each)) ?? "result";
  const end = () => {
    keepVisit();
    onEnd();
    // Whoever pressed a button that is gone goes on at Play.
    playButton()?.focus({ preventScroll: true });
  };
  if (!isShown) return null;
  const isLast = step === "result";
  return (
    <section
      ref={place}
      aria-label={t("labFirst.title")}
      className="sticky bottom-0 z-10 short:static short:order-first flex flex-wrap items-center gap-x-5 gap-y-1.5 border-t-2 border-ink bg-panel px-5 py-2.5 max-sm:px-3 lg:mr-80"
    >
      <p role="status" className="min-w-0 flex-1 basis-72 text-sm">
        <span className="block text-xs text-ink-2">
          {t("labFirst.title")}, {t("labFirst.at", { n: STEPS.indexOf(step) + 1, of: STEPS.length })}
        </span>{" "}
        <strong className="font-semibold">{t(`labFirst.${step}`)}</strong>{" "}
        {isLast ? whatChanged(before, draft, playerState) : t(`labFirst.${step}More`)}
      </p>
      <div className="flex gap-1.5">
        {!isLast && (
          <Button size="small" onClick={() => showWhere(step, session)}>
            {t("labFirst.where")}
          </Button>
        )}
        <Button size="small" variant={isLast ? "primary" : "quiet"} onClick={end}>
          {t(isLast ? "labFirst.done" : "labFirst.skip")}
        </Button>
      </div>
    </section>
  );
}

/** The run of what was opened, kept while controls move. */
function useBefore({ opened }: SessionState, { run, scenario, status }: PlayerState): Before | null {
  const [before, setBefore] = useState<Before | null>(null);
  const isRun = run !== null && status === "ready" && scenario === opened?.scenario;
  if (isRun && scenario && before?.scenario !== scenario) setBefore({ scenario, figures: figuresOf(run.summary) });
  return before;
}

/** The steps that are done. What was done before there was anything to do it with does not count. */
function useDone({ selectedRow, changed, problems }: SessionState, ready: boolean): ReadonlySet<Step> {
  const { playing } = useClockState();
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set());
  const acts: Readonly<Partial<Record<Step, boolean>>> = {
    play: playing,
    request: selectedRow !== null,
    control: changed && problems.length === 0,
  };
  const more = STEPS.filter((step) => ready && acts[step] === true && !done.has(step));
  if (more.length > 0) setDone(new Set([...done, ...more]));
  return done;
}

/** What is scrolled or stepped to, or stands at the bottom too, does not come to stand behind it. */
function useRoomBelow(place: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    const { current } = place;
    if (!current || !isShown) return;
    const { style } = document.documentElement;
    const sizes = new ResizeObserver(() => {
      const staysInView = getComputedStyle(current).position === "sticky";
      style.setProperty("--foot", staysInView ? `${current.offsetHeight}px` : "0px");
      style.scrollPaddingBottom = "var(--foot)";
    });
    sizes.observe(current);
    return () => {
      sizes.disconnect();
      style.removeProperty("--foot");
      style.scrollPaddingBottom = "";
    };
  }, [place, isShown]);
}

const playButton = () => document.getElementById(TIMELINE_ID)?.querySelector("button");

function showWhere(step: Step, session: Session): void {
  if (step === "control") return session.show({ component: "function" });
  const there = step === "play" ? playButton() : document.getElementById(DIAGRAM_ID)?.querySelector("summary");
  there?.scrollIntoView({ block: "center" });
  there?.focus();
}
