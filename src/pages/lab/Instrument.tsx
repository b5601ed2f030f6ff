// What stays in view above the Lab: the results beside those of the run before, the way back and forth, and what else can be asked of the run.
import "#messages/labCompare";
import "#messages/labPanels";
import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { usePlayer, type PlayerState } from "#player";
import { figuresOf } from "#experiments";
import { t } from "#messages";
import { Button, VisuallyHidden } from "#ui";
import { ComparePanel } from "./compare/ComparePanel.tsx";
import { changeText, toldText } from "./compare/figureWords.ts";
import { baselineOf, type History } from "./compare/history.ts";
import { createRecorder } from "./compare/recorder.ts";
import { Strip } from "./compare/Strip.tsx";
import { useUndoKeys } from "./compare/useUndoKeys.ts";
import type { Session } from "./session.ts";

interface InstrumentProps {
  readonly session: Session;
  readonly playerState: PlayerState;
}

type Asked = "compare" | null;

export function Instrument({ session, playerState: { run } }: InstrumentProps) {
  const player = usePlayer();
  const [recorder] = useState(() => createRecorder(session, player));
  useEffect(() => recorder.start(), [recorder]);
  const history = useSyncExternalStore(recorder.subscribe, recorder.getState);
  const [asked, setAsked] = useState<Asked>(null);
  const id = useId();
  const undo = history && history.at > 0 ? history.steps[history.at] : null;
  const redo = history?.steps[history.at + 1] ?? null;
  useUndoKeys(
    () => history && undo && recorder.goTo(history.at - 1),
    () => history && redo && recorder.goTo(history.at + 1),
  );
  if (!run || !history) return null;
  const baseline = baselineOf(history);
  const before = baseline?.summary ? figuresOf(baseline.summary) : null;
  const buttons = [
    { word: "undo", step: undo, to: history.at - 1 },
    { word: "redo", step: redo, to: history.at + 1 },
  ] as const;
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1.5">
        <Strip now={figuresOf(run.summary)} before={before} />
        <div role="group" aria-label={t("labCompare.actions")} className="flex gap-1.5">
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
          <Button
            size="small"
            aria-expanded={asked === "compare"}
            aria-controls={id}
            onClick={() => setAsked(asked === "compare" ? null : "compare")}
          >
            {t("labCompare.compare")}
          </Button>
        </div>
      </div>
      <VisuallyHidden>
        <p role="status">{told(history)}</p>
      </VisuallyHidden>
      <div
        id={id}
        className={asked === null ? undefined : "mt-3 max-h-[60dvh] overflow-y-auto border-t border-line pt-3"}
      >
        {asked === "compare" && <ComparePanel history={history} onGo={recorder.goTo} onPin={recorder.pin} />}
      </div>
    </>
  );
}

function told(history: History): string {
  const [step, baseline] = [history.steps[history.at], baselineOf(history)];
  if (!step.summary || !baseline?.summary) return "";
  return toldText(step.changes, figuresOf(baseline.summary), figuresOf(step.summary));
}
