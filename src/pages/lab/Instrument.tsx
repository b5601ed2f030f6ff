// What stays in view above the Lab: the results beside those of the run before, the way back and forth, and what else can be asked of the run.
import "#messages/labCompare";
import "#messages/labPanels";
import { lazy, Suspense, useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { usePlayer, type PlayerState } from "#player";
import { figuresOf } from "#experiments";
import { t } from "#messages";
import { Button, cx, openFrom, readQuery, siteAddress, VisuallyHidden } from "#ui";
import type { HeldAgainst } from "#widgets/charts";
import { ComparePanel } from "./compare/ComparePanel.tsx";
import { changeText, toldText } from "./compare/figureWords.ts";
import { baselineOf, heldAgainstIn, type History } from "./compare/history.ts";
import { createRecorder } from "./compare/recorder.ts";
import { Strip } from "./compare/Strip.tsx";
import { useUndoKeys } from "./compare/useUndoKeys.ts";
import { StripPlace } from "./LabFrame.tsx";
import { PANELS } from "./address.ts";
import type { Typed } from "./json/JsonPanel.tsx";
import type { Session, SessionState } from "./session.ts";
import { useUntilDrawn } from "./useUntilDrawn.ts";

interface InstrumentProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly playerState: PlayerState;
  /** Hears which run this one is held against; null while there is none. */
  readonly onBaseline: (baseline: HeldAgainst | null) => void;
}

const BriefStrip = lazy(async () => ({ default: (await import("./brief/BriefStrip.tsx")).BriefStrip }));
const WhatIfPanel = lazy(async () => ({ default: (await import("./whatIf/WhatIfPanel.tsx")).WhatIfPanel }));
const SweepPanel = lazy(async () => ({ default: (await import("./sweep/SweepPanel.tsx")).SweepPanel }));
const TrafficPanel = lazy(async () => ({ default: (await import("./traffic/TrafficPanel.tsx")).TrafficPanel }));
const JsonPanel = lazy(async () => ({ default: (await import("./json/JsonPanel.tsx")).JsonPanel }));

export function Instrument({ session, state, playerState, onBaseline }: InstrumentProps) {
  const { run, scenario, status, tookMs } = playerState;
  const player = usePlayer();
  const [recorder] = useState(() => createRecorder(session, player));
  useEffect(() => recorder.start(), [recorder]);
  const history = useSyncExternalStore(recorder.subscribe, recorder.getState);
  const asked = state.panel;
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [brief, setBrief] = useState(() => readQuery(siteAddress().search).get("brief"));
  const [typed, setTyped] = useState<Typed | null>(null);
  // Asked for from further down the page, it stands above what is in view.
  useEffect(() => {
    if (asked === null || !place.current) return;
    place.current.scrollIntoView({ block: "nearest" });
    openFrom(place.current, document.querySelector(`[aria-controls="${id}"][aria-expanded=true]`));
  }, [asked, id]);
  const held = (history && baselineOf(history)?.summary) ?? null;
  const shown = useUntilDrawn(held, status === "running");
  const isPinned = history !== null && history.pinned !== null && history.pinned !== history.at;
  useEffect(() => onBaseline(held && { summary: held, pinned: isPinned }), [onBaseline, held, isPinned]);
  const heldAgainst = history ? heldAgainstIn(history, asked === "compare") : undefined;
  useEffect(() => {
    if (heldAgainst !== undefined) session.holdAgainst(heldAgainst);
  }, [session, heldAgainst]);
  const undo = history && history.at > 0 ? history.steps[history.at] : null;
  const redo = history?.steps[history.at + 1] ?? null;
  useUndoKeys(
    () => history && undo && recorder.goTo(history.at - 1),
    () => history && redo && recorder.goTo(history.at + 1),
  );
  if (!run || !scenario || !history) return <StripPlace />;
  const before = shown && figuresOf(shown);
  const buttons = [
    { word: "undo", step: undo, to: history.at - 1 },
    { word: "redo", step: redo, to: history.at + 1 },
  ] as const;
  return (
    <>
      <StripPlace>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-1.5">
          <Strip now={figuresOf(run.summary)} before={before} unpriced={run.summary.cost.unpriced} />
          <div
            role="group"
            aria-label={t("labCompare.actions")}
            className="flex min-w-0 gap-1.5 p-0.5 max-sm:w-full max-sm:overflow-x-auto short:order-first [&>*]:shrink-0"
          >
            {buttons.map(({ word, step, to }) => (
              <Button
                key={word}
                size="small"
                disabled={step === null}
                title={
                  step ? t(`labCompare.${word}What`, { change: step.changes.map(changeText).join(", ") }) : undefined
                }
                onClick={() => recorder.goTo(to)}
              >
                {t(`labCompare.${word}`)}
              </Button>
            ))}
            {PANELS.map((each) => (
              <Button
                key={each}
                size="small"
                aria-expanded={asked === each}
                aria-controls={id}
                onClick={() => {
                  recorder.settle();
                  session.show({ panel: asked === each ? null : each });
                }}
              >
                {t(`labCompare.${each}`)}
              </Button>
            ))}
          </div>
        </div>
        <VisuallyHidden>
          <p role="status">{told(history)}</p>
        </VisuallyHidden>
      </StripPlace>
      {brief !== null && (
        <Suspense>
          <BriefStrip name={brief} onLeave={() => setBrief(null)} />
        </Suspense>
      )}
      <div
        id={id}
        ref={place}
        className={cx("scroll-mt-(--strip) bg-panel", asked !== null && "border-b border-line px-5 py-4 max-sm:px-3")}
      >
        <Suspense fallback={<p className="text-sm text-ink-2">{t("labCompare.loading")}</p>}>
          {asked === "compare" && <ComparePanel history={history} onGo={recorder.goTo} onPin={recorder.pin} />}
          {asked === "sweep" && <SweepPanel scenario={scenario} run={run} tookMs={tookMs} onOpen={session.edit} />}
          {asked === "traffic" && <TrafficPanel scenario={scenario} onUse={session.edit} />}
          {asked === "json" && (
            <JsonPanel scenario={state.draft ?? scenario} typed={typed} onType={setTyped} onApply={session.edit} />
          )}
          {asked === "whatIf" && (
            <WhatIfPanel scenario={state.draft ?? scenario} problems={state.problems} onEdit={session.edit} />
          )}
        </Suspense>
      </div>
    </>
  );
}

function told(history: History): string {
  const [step, baseline] = [history.steps[history.at], baselineOf(history)];
  if (!step.summary || !baseline?.summary) return "";
  return toldText(step.changes, figuresOf(baseline.summary), figuresOf(step.summary));
}
