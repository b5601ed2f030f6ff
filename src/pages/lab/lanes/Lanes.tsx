// One lane for each instance over the time axis: what it did, when. With its zoom, which is the charts', too, and the same as a table.
import "#messages/labLanes";
import { useMemo, useState } from "react";
import type { Model, Run } from "#engine";
import { t } from "#messages";
import { usePlayer } from "#player";
import { movedTo, zoomedBy } from "#host";
import { Button } from "#ui";
import { clockOf } from "../along/story.ts";
import { useZoom } from "../zoom.ts";
import { LaneCanvas } from "./LaneCanvas.tsx";
import { LaneLegend } from "./LaneLegend.tsx";
import { lanesIn } from "./lanesIn.ts";
import { LaneTable } from "./LaneTable.tsx";
import { useUses } from "./useUses.ts";

interface LanesProps {
  readonly run: Run;
  readonly model: Model;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number) => void;
}

/** So much of what is shown is stepped over at once. */
const STEP = 0.5;

export function Lanes({ run, model, selectedRow, onSelect }: LanesProps) {
  const { clock } = usePlayer();
  const endUs = model.durationUs;
  const [range, setZoom] = useZoom(endUs);
  const uses = useUses(run);
  const [asTable, setAsTable] = useState(false);
  const [choice, setChoice] = useState<{ readonly run: Run; readonly instance: number } | null>(null);
  const { fromUs, toUs } = range ?? { fromUs: 0, toUs: endUs };
  const lanes = useMemo(() => lanesIn(run.instances, fromUs, toUs), [run, fromUs, toUs]);
  const ofRow = selectedRow === null ? -1 : run.requests.instance[selectedRow];
  const chosen = choice?.run === run ? choice.instance : ofRow;
  const words = { from: clockOf(fromUs), to: clockOf(toUs) };
  const zoom = (factor: number): void => {
    const within = clock.timeUs >= fromUs && clock.timeUs <= toUs;
    setZoom(zoomedBy({ fromUs, toUs }, factor, within ? clock.timeUs : (fromUs + toUs) / 2));
  };
  const step = (direction: 1 | -1): void =>
    setZoom(movedTo({ fromUs, toUs }, fromUs + direction * STEP * (toUs - fromUs), endUs));
  const buttons = [
    ["zoomIn", () => zoom(0.5), false],
    ["zoomOut", () => zoom(2), range === null],
    ["earlier", () => step(-1), fromUs === 0],
    ["later", () => step(1), toUs === endUs],
    ["whole", () => setZoom(null), range === null],
  ] as const;
  return (
    <section aria-label={t("labLanes.title")} className="flex flex-col gap-1.5 pb-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5 px-4 @max-3xl:px-3">
        <p>{t(lanes.length === 0 ? "labLanes.none" : "labLanes.count", { ...words, n: lanes.length })}</p>
        <div role="group" aria-label={t("labLanes.zoom")} className="flex flex-wrap gap-1.5">
          {buttons.map(([word, act, disabled]) => (
            <Button key={word} size="small" disabled={disabled} onClick={act}>
              {t(`labLanes.${word}`)}
            </Button>
          ))}
        </div>
      </div>
      <LaneLegend />
      {uses === null && <p className="px-4 text-ink-2">{t("labLanes.loading")}</p>}
      {uses && lanes.length > 0 && (
        <LaneCanvas
          run={run}
          model={model}
          uses={uses}
          lanes={lanes}
          range={range}
          onZoom={setZoom}
          selectedRow={selectedRow}
          onSelect={(row) => {
            setChoice({ run, instance: run.requests.instance[row] });
            onSelect(row);
          }}
          chosen={chosen}
          onChoose={(instance) => setChoice({ run, instance })}
        />
      )}
      <div className="flex flex-col gap-1 px-4 text-xs text-ink-2 @max-3xl:px-3">
        <p>{t("labLanes.how")}</p>
        {run.requests.rows < run.total && <p>{t("labLanes.recorded", { n: run.requests.rows })}</p>}
        {run.summary.requests.attempts > run.summary.requests.total && <p>{t("labLanes.retried")}</p>}
      </div>
      <details className="px-4 @max-3xl:px-3" onToggle={(event) => setAsTable(event.currentTarget.open)}>
        <summary className="control inline-flex min-h-6 cursor-pointer items-center text-xs text-ink-2 underline underline-offset-2 hover:text-ink">
          {t("labLanes.table")}
        </summary>
        {asTable && uses && (
          <LaneTable run={run} model={model} uses={uses} lanes={lanes} caption={t("labLanes.caption", words)} />
        )}
      </details>
    </section>
  );
}
