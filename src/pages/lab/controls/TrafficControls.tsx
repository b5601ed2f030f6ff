// When requests arrive: the kind of traffic and its rates.

import type { Workload } from "#scenario";
import { formatDuration, formatNumber, t } from "#messages";
import { Panel, Segmented, type SliderProps } from "#ui";
import type { SettingPath } from "../settings/table.ts";
import { trafficKindOf, withWorkload, workloadOfKind, type TrafficKind } from "../scenarioEdits.ts";
import { Control } from "./Control.tsx";
import { SettingSlider } from "./SettingControl.tsx";
import type { ControlsProps } from "./types.ts";

const perSecond = (ratePerS: number) => t("lab.perSecond", { rate: formatNumber(ratePerS) });
const RATE = { min: 0.001, max: 1000, scale: "log", stops: rateStops() } as const;
const LENGTH = {
  min: 1,
  max: 7200,
  stops: [1, 2, 5, 10, 20, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200],
} as const;
const PERIOD = {
  min: 60,
  max: 86_400,
  stops: [60, 300, 600, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400],
} as const;

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

export function TrafficControls({ meanRatePerS, ...controls }: TrafficControlsProps) {
  const { draft, opened, problems, onEdit } = controls;
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
      <Segmented
        stretch
        className="mb-2.5"
        label={t("lab.traffic")}
        options={options}
        value={trafficKindOf(workload)}
        onChange={(kind) => set(workloadOfKind(kind, meanRatePerS, opened.workload))}
      />
      <div className="flex flex-col gap-2.5">
        <Rates workload={workload} set={set} controls={controls} />
      </div>
      <Control pointer="/workload" exact problems={problems} />
    </Panel>
  );
}

type WorkloadKey = Extract<SettingPath, `workload.${string}`> extends `workload.${infer Key}` ? Key : never;

interface RatesProps {
  readonly workload: Workload;
  readonly set: (changed: Workload) => void;
  readonly controls: ControlsProps;
}

function Rates({ workload, set, controls }: RatesProps) {
  const slider = (key: WorkloadKey, props: Omit<SliderProps, "hint" | "field">) => (
    <SettingSlider path={`workload.${key}`} controls={controls} {...props} />
  );
  const rate = (key: WorkloadKey, label: string, value: number, onChange: (ratePerS: number) => void) =>
    slider(key, { ...RATE, label, value, onChange, format: perSecond });
  const length = (key: WorkloadKey, label: string, value: number, onChange: (seconds: number) => void) =>
    slider(key, { ...LENGTH, label, value, onChange, format: formatDuration });
  switch (workload.kind) {
    case "constant":
    case "poisson":
      return (
        <>
          {rate("ratePerS", t("lab.rate"), workload.ratePerS, (ratePerS) => set({ ...workload, ratePerS }))}
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
        </>
      );
    case "bursts": {
      const { baseRatePerS, burstRatePerS, lengthS, everyS } = workload;
      return (
        <>
          {rate("baseRatePerS", t("lab.baseRate"), baseRatePerS, (value) => set({ ...workload, baseRatePerS: value }))}
          {rate("burstRatePerS", t("lab.burstRate"), burstRatePerS, (value) =>
            set({ ...workload, burstRatePerS: value }),
          )}
          {length("lengthS", t("lab.burstLength"), lengthS, (value) => set({ ...workload, lengthS: value }))}
          {length("everyS", t("lab.burstEvery"), everyS, (value) => set({ ...workload, everyS: value }))}
        </>
      );
    }
    case "day":
      return (
        <>
          {rate("meanRatePerS", t("lab.meanRate"), workload.meanRatePerS, (value) =>
            set({ ...workload, meanRatePerS: value }),
          )}
          {slider("peakToMean", {
            label: t("lab.peakToMean"),
            min: 1,
            max: 2,
            step: 0.05,
            value: workload.peakToMean,
            format: (factor) => t("lab.times", { factor: factor.toFixed(2) }),
            onChange: (peakToMean) => set({ ...workload, peakToMean }),
          })}
          {slider("periodS", {
            ...PERIOD,
            label: t("lab.period"),
            value: workload.periodS,
            format: formatDuration,
            onChange: (periodS) => set({ ...workload, periodS }),
          })}
        </>
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
