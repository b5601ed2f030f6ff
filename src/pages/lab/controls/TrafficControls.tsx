// When requests arrive: the kind of traffic and its rates.

import type { Workload } from "#scenario";
import { formatDuration, formatNumber, t } from "#messages";
import { Panel, Segmented, Slider } from "#ui";
import { trafficKindOf, withWorkload, workloadOfKind, type TrafficKind } from "../scenarioEdits.ts";
import { Control } from "./Control.tsx";
import type { ControlsProps } from "./types.ts";

const perSecond = (ratePerS: number) => t("lab.perSecond", { rate: formatNumber(ratePerS) });
const RATE = { min: 0.001, max: 1000, scale: "log", stops: rateStops() } as const;
const LENGTH_STOPS = [1, 2, 5, 10, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200];

/** 1, 1.2, 1.5, 2, … in every power of ten from a thousandth to a thousand a second. */
function rateStops(): number[] {
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];
  const powers = [0.001, 0.01, 0.1, 1, 10, 100];
  return [...powers.flatMap((power) => steps.map((step) => Number((step * power).toPrecision(2)))), 1000];
}

interface TrafficControlsProps extends ControlsProps {
  /** What the run now sends, so that another kind of traffic sends about as much. */
  readonly meanRatePerS: number;
}

export function TrafficControls({ draft, opened, problems, onEdit, meanRatePerS }: TrafficControlsProps) {
  const { workload } = draft;
  const set = (changed: Workload) => onEdit(withWorkload(draft, changed));
  const options: readonly { value: TrafficKind; label: string; disabled?: boolean }[] = [
    { value: "steady", label: t("lab.steady") },
    { value: "bursts", label: t("lab.bursts") },
    { value: "day", label: t("lab.day") },
    { value: "trace", label: t("lab.trace"), disabled: opened.workload.kind !== "trace" },
  ];
  return (
    <Panel title={t("lab.traffic")}>
      <Control pointer="/workload" problems={problems}>
        <Segmented
          stretch
          className="mb-2.5"
          label={t("lab.traffic")}
          options={options}
          value={trafficKindOf(workload)}
          onChange={(kind) => set(workloadOfKind(kind, meanRatePerS, opened.workload))}
        />
        <Rates workload={workload} set={set} />
      </Control>
    </Panel>
  );
}

function Rates({ workload, set }: { readonly workload: Workload; readonly set: (changed: Workload) => void }) {
  switch (workload.kind) {
    case "constant":
    case "poisson":
      return (
        <div className="flex flex-col gap-2.5">
          <Slider
            {...RATE}
            label={t("lab.rate")}
            value={workload.ratePerS}
            format={perSecond}
            onChange={(ratePerS) => set({ ...workload, ratePerS })}
          />
          <Segmented
            stretch
            label={t("lab.spacing")}
            options={[
              { value: "poisson", label: t("lab.random") },
              { value: "constant", label: t("lab.even") },
            ]}
            value={workload.kind}
            onChange={(kind) => set({ kind, ratePerS: workload.ratePerS })}
          />
        </div>
      );
    case "bursts":
      return (
        <div className="flex flex-col gap-2.5">
          <Slider
            {...RATE}
            label={t("lab.baseRate")}
            value={workload.baseRatePerS}
            format={perSecond}
            onChange={(baseRatePerS) => set({ ...workload, baseRatePerS })}
          />
          <Slider
            {...RATE}
            label={t("lab.burstRate")}
            value={workload.burstRatePerS}
            format={perSecond}
            onChange={(burstRatePerS) => set({ ...workload, burstRatePerS })}
          />
          <Slider
            label={t("lab.burstLength")}
            min={1}
            max={7200}
            stops={LENGTH_STOPS}
            value={workload.lengthS}
            format={formatDuration}
            onChange={(lengthS) => set({ ...workload, lengthS })}
          />
          <Slider
            label={t("lab.burstEvery")}
            min={1}
            max={7200}
            stops={LENGTH_STOPS}
            value={workload.everyS}
            format={formatDuration}
            onChange={(everyS) => set({ ...workload, everyS })}
          />
        </div>
      );
    case "day":
      return (
        <div className="flex flex-col gap-2.5">
          <Slider
            {...RATE}
            label={t("lab.meanRate")}
            value={workload.meanRatePerS}
            format={perSecond}
            onChange={(meanRatePerS) => set({ ...workload, meanRatePerS })}
          />
          <Slider
            label={t("lab.peakToMean")}
            min={1}
            max={2}
            step={0.05}
            value={workload.peakToMean}
            format={(factor) => t("lab.times", { factor: factor.toFixed(2) })}
            onChange={(peakToMean) => set({ ...workload, peakToMean })}
          />
        </div>
      );
    case "trace":
      return (
        <p className="text-xs text-ink-2">
          {"name" in workload ? t("lab.traceNamed", { name: workload.name }) : t("lab.traceCounts")}
        </p>
      );
    case "arrivals":
      return <p className="text-xs text-ink-2">{t("lab.arrivals", { n: workload.timesS.length })}</p>;
  }
}
