// Under the charts, along the same axis: what was found in the run and what is made to happen, as marks and as words to jump by; and, once
// asked for, a lane for each instance.
import "#messages/labAlong";
import { lazy, Suspense, useId, useMemo, useState } from "react";
import type { Model, Run } from "#engine";
import { t } from "#messages";
import { usePlayer } from "#player";
import type { Scenario } from "#scenario";
import { Button } from "#ui";
import { useZoom } from "../zoom.ts";
import { Story } from "./Story.tsx";
import { momentsOf } from "./story.ts";
import { Track } from "./Track.tsx";
import { useEvents } from "./useEvents.ts";

const Lanes = lazy(async () => ({ default: (await import("../lanes/Lanes.tsx")).Lanes }));

interface AlongProps {
  readonly run: Run;
  readonly model: Model;
  /** What was asked for last and is allowed: what the run is of, or the next one. */
  readonly scenario: Scenario;
  /** What was asked for last, allowed or not: in it the marks of what is made to happen are moved. */
  readonly draft: Scenario;
  readonly onEdit: (scenario: Scenario) => void;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number) => void;
}

export function Along({ run, model, scenario, draft, onEdit, selectedRow, onSelect }: AlongProps) {
  const { clock } = usePlayer();
  const [open, setOpen] = useState(false);
  const id = useId();
  const found = useEvents(run, model);
  const [range] = useZoom(model.durationUs);
  const shown = range ?? { fromUs: 0, toUs: model.durationUs };
  // Until those of a new run are found, the former ones stand.
  const moments = useMemo(() => found && momentsOf(found.run, scenario, found.events), [found, scenario]);
  const go = (timeUs: number): void => {
    clock.pause();
    clock.seek(timeUs);
  };
  return (
    <section aria-label={t("labAlong.title")} className="border-t border-line bg-panel text-sm">
      <Track moments={moments ?? []} shown={shown} draft={draft} onGo={go} onEdit={onEdit} />
      <div className="border-t border-line px-4 py-2 @max-3xl:px-3">
        <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t("labAlong.lanes")}
        </Button>
      </div>
      <div id={id}>
        {open && (
          <Suspense fallback={<p className="px-4 pb-3 text-ink-2">{t("labAlong.loading")}</p>}>
            <Lanes run={run} model={model} selectedRow={selectedRow} onSelect={onSelect} />
          </Suspense>
        )}
      </div>
      <Story run={run} model={model} moments={moments} onGo={go} />
    </section>
  );
}
