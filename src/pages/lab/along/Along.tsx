// Under the charts, along the same axis: what was found in the run and what is made to happen, as marks and as words to jump by.
import "#messages/labAlong";
import { useMemo } from "react";
import type { Model, Run } from "#engine";
import { t } from "#messages";
import { usePlayer } from "#player";
import type { Scenario } from "#scenario";
import { useZoom } from "../zoom.ts";
import { Story } from "./Story.tsx";
import { momentsOf } from "./story.ts";
import { Track } from "./Track.tsx";
import { useEvents } from "./useEvents.ts";

interface AlongProps {
  readonly run: Run;
  readonly model: Model;
  /** What was asked for last and is allowed: what the run is of, or the next one. */
  readonly scenario: Scenario;
  /** What was asked for last, allowed or not: in it the marks of what is made to happen are moved. */
  readonly draft: Scenario;
  readonly onEdit: (scenario: Scenario) => void;
}

export function Along({ run, model, scenario, draft, onEdit }: AlongProps) {
  const { clock } = usePlayer();
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
      <Story run={run} model={model} moments={moments} onGo={go} />
    </section>
  );
}
