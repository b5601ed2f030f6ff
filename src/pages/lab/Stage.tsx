// The stage: the diagram and its timeline, or, before there is a run, what is being simulated.

import { lazy, startTransition, Suspense, useEffect, useMemo, useState } from "react";
import type { Stage as Room } from "#engine";
import type { PlayerState } from "#player";
import { WidgetHost } from "#host";
import { widgets } from "#widgets";
import type { HeldAgainst } from "#widgets/charts";
import { t } from "#messages";
import type { Scenario } from "#scenario";
import { Waiting } from "./Waiting.tsx";
import { useZoom } from "./zoom.ts";

/** Comes with the charts, whose axis it stands along. */
const Along = lazy(async () => ({ default: (await import("./along/Along.tsx")).Along }));

/** As high as the widgets are at each width, so that nothing below moves when they come. What is on top in them is under what stays in view. */
const DIAGRAM_PLACE = "isolate min-h-[36.25rem] flex-1 @min-[35rem]:min-h-[28rem] @min-[55rem]:min-h-[26.5rem]";
const TIMELINE_PLACE = "isolate min-h-[39.25rem] shrink-0 @3xl:min-h-[28rem] @5xl:min-h-[25.75rem]";
const ALONG_PLACE = "min-h-[22rem] @3xl:min-h-[14rem]";

/** Where both are found on the page. */
export const DIAGRAM_ID = "diagram";
export const TIMELINE_ID = "timeline";

interface StageProps {
  /** Null: there is no player yet. */
  readonly state: PlayerState | null;
  /** Of the scenario that is being opened. */
  readonly description: string;
  readonly failed: boolean;
  /** What was asked for last, in which what is made to happen is moved along the axis; null before anything is open. */
  readonly draft: Scenario | null;
  readonly onEdit: (scenario: Scenario) => void;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number | null) => void;
  /** The component whose settings are open; null for none. */
  readonly chosenRoom: Room | null;
  readonly onChooseRoom: (room: Room | null) => void;
  /** Of the run that the strip holds this one against; its lines stay in the charts. */
  readonly before: HeldAgainst | null;
  readonly title: string;
}

export function Stage({ state, description, failed, draft, onEdit, before, title, ...picked }: StageProps) {
  const { diagram, timeline } = widgets;
  const timelineToo = useNextTurn(Boolean(state?.run));
  if (!state?.run)
    return (
      <>
        <div className={DIAGRAM_PLACE}>
          {!failed && <Waiting description={description} simulating={Boolean(state?.scenario)} />}
        </div>
        <div className={TIMELINE_PLACE} />
        <div className={ALONG_PLACE} />
      </>
    );
  const { run, model, scenario } = state;
  return (
    <>
      <WidgetHost id={DIAGRAM_ID} title={t(diagram.titleKey)} surface="page" className={DIAGRAM_PLACE}>
        <diagram.Component surface="page" {...picked} />
      </WidgetHost>
      <WidgetHost id={TIMELINE_ID} title={t(timeline.titleKey)} surface="page" className={TIMELINE_PLACE}>
        {timelineToo && <ZoomedTimeline endUs={model?.durationUs ?? 0} before={before} title={title} />}
      </WidgetHost>
      <div className={ALONG_PLACE}>
        <Suspense>
          {timelineToo && model && scenario && draft && (
            <Along
              run={run}
              model={model}
              scenario={scenario}
              draft={draft}
              onEdit={onEdit}
              selectedRow={withinRun(picked.selectedRow, run.requests.rows)}
              onSelect={picked.onSelect}
            />
          )}
        </Suspense>
      </div>
    </>
  );
}

/** A row that was picked in a longer run has none in this one. */
const withinRun = (row: number | null, rows: number): number | null => (row !== null && row < rows ? row : null);

interface ZoomedTimelineProps extends Pick<StageProps, "before" | "title"> {
  readonly endUs: number;
}

/** Each step of a zoom draws the charts anew, and nothing else. */
function ZoomedTimeline({ endUs, before, title }: ZoomedTimelineProps) {
  const [range, onRange] = useZoom(endUs);
  const view = useMemo(() => ({ range, onRange, before, title }), [range, onRange, before, title]);
  return <widgets.timeline.Component surface="page" view={view} />;
}

/** True from the turn after `ready`: what is drawn then does not hold up what is drawn at once. */
function useNextTurn(ready: boolean): boolean {
  const [come, setCome] = useState(false);
  useEffect(() => {
    if (!ready) return;
    const turn = setTimeout(() => startTransition(() => setCome(true)));
    return () => clearTimeout(turn);
  }, [ready]);
  return come;
}
