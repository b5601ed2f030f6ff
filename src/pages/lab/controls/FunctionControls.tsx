// What a function is given and how it runs. With several functions: what each inherits that does not set its own.

import type { DistributionMs, FunctionSettings } from "#scenario";
import type { Summary } from "#engine";
import { runtimes } from "#facts";
import { formatCount, formatDuration, formatMs, formatPercent, t } from "#messages";
import { Panel, Segmented, Select, type SliderProps } from "#ui";
import { typicalMs, withFunction, withTypicalMs } from "../scenarioEdits.ts";
import { handlerTimesOf } from "./handlerTimes.ts";
import { MEMORY_STOPS } from "./memoryStops.ts";
import { SettingChoice, SettingSlider } from "./SettingControl.tsx";
import type { ControlsProps } from "./types.ts";
import { useReasons } from "./useReasons.ts";

const KEEP_ALIVE_STOPS = [
  0, 1, 5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 2700, 3600, 7200,
];
/** What the slider starts from when a keep-alive that was drawn is set instead. */
const FIRST_KEEP_ALIVE_S = 300;
const TIMEOUT_STOPS = [0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 15, 20, 29, 30, 60, 120, 300, 600, 900];
const MS = { min: 0, max: 60_000, scale: "log", step: 1 } as const;
const FULL_VCPU_MB = 1769;

type NumberSetting = {
  [Key in keyof FunctionSettings]: FunctionSettings[Key] extends number ? Key : never;
}[keyof FunctionSettings];

interface FunctionControlsProps extends ControlsProps {
  /** Of the run on screen, which may be the one before while the next is computed. */
  readonly summary: Summary | null;
}

export function FunctionControls({ summary, ...controls }: FunctionControlsProps) {
  const { draft, onEdit } = controls;
  const settings = draft.function;
  const reasons = useReasons(draft, summary);
  const set = (changes: Partial<FunctionSettings>) => onEdit(withFunction(draft, changes));
  const slider = (
    key: NumberSetting,
    props: Omit<SliderProps, "value" | "onChange" | "hint"> & { readonly hint?: string },
  ) => (
    <SettingSlider
      path={`function.${key}`}
      controls={controls}
      hint={reasons?.[key]}
      {...props}
      value={settings[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const time = (key: "cpuMs" | "waitMs", label: string) => (
    <SettingSlider
      {...MS}
      path={`function.${key}`}
      controls={controls}
      label={label}
      value={typicalMs(settings[key])}
      format={formatMs}
      hint={reasons?.[key] ?? shapeHint(settings[key])}
      onChange={(ms) => set({ [key]: withTypicalMs(settings[key], ms) })}
    />
  );
  const chosen = runtimes().find((each) => each.id === settings.runtime);
  const handlerTimes = handlerTimesOf(draft.workload);
  return (
    <>
      <Panel title={t("lab.function")}>
        <div className="flex flex-col gap-2.5">
          {draft.functions.length > 1 && (
            <p className="text-xs text-ink-2">{t("lab.inherited", { n: draft.functions.length })}</p>
          )}
          {slider("memoryMb", {
            label: t("lab.memory"),
            min: 128,
            max: 10_240,
            stops: MEMORY_STOPS,
            mark: FULL_VCPU_MB,
            format: (mb) => t("lab.mb", { n: mb }),
          })}
          <KeepAlive controls={controls} set={set} hint={reasons?.keepAliveS} />
          {slider("provisionedConcurrency", {
            label: t("lab.provisioned"),
            min: 0,
            max: 1000,
            scale: "log",
            format: formatCount,
          })}
          {slider("maxConcurrency", {
            label: t("lab.maxConcurrency"),
            min: 1,
            max: 10_000,
            scale: "log",
            format: formatCount,
          })}
          {handlerTimes === null ? (
            <>
              {time("cpuMs", t("lab.cpu"))}
              {time("waitMs", t("lab.wait"))}
            </>
          ) : (
            <p className="text-xs text-ink-2">
              {t(handlerTimes === "trace" ? "lab.timesFromTrace" : "lab.timesRecorded")}
            </p>
          )}
          {slider("timeoutS", {
            label: t("lab.timeout"),
            min: 0.1,
            max: 900,
            stops: TIMEOUT_STOPS,
            format: formatDuration,
          })}
          {slider("requestsPerInstance", {
            label: t("lab.requestsPerInstance"),
            min: 1,
            max: 1000,
            scale: "log",
            format: formatCount,
          })}
          {slider("errorShare", { label: t("lab.errorShare"), min: 0, max: 1, step: 0.01, format: formatPercent })}
          <SettingChoice path="function.runtime" controls={controls} label={t("lab.runtime")} hint={reasons?.runtime}>
            <Select
              label={t("lab.runtime")}
              options={runtimes().map((each) => ({ value: each.id, label: each.name }))}
              value={settings.runtime}
              onChange={(runtime) => set({ runtime })}
            />
          </SettingChoice>
          <SettingChoice path="function.package" controls={controls} label={t("lab.package")} hint={reasons?.package}>
            <Choice
              label={t("lab.package")}
              options={[
                { value: "zip", label: t("lab.zip") },
                { value: "image", label: t("lab.image") },
              ]}
              allowed={chosen?.packages}
              value={settings.package}
              onChange={(value) => set({ package: value })}
            />
          </SettingChoice>
          <SettingChoice
            path="function.architecture"
            controls={controls}
            label={t("lab.architecture")}
            hint={reasons?.architecture}
          >
            <Choice
              label={t("lab.architecture")}
              options={[
                { value: "x86_64", label: "x86-64" },
                { value: "arm64", label: "Arm" },
              ]}
              allowed={chosen?.architectures}
              value={settings.architecture}
              onChange={(architecture) => set({ architecture })}
            />
          </SettingChoice>
        </div>
      </Panel>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Those that the chosen runtime comes in; the others are shown, but not offered. */
  readonly allowed: readonly Value[] | undefined;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, options, allowed, value, onChange }: ChoiceProps<Value>) {
  return (
    <div className="flex items-center justify-between gap-3 text-sm">
      <span aria-hidden="true">{label}</span>
      <Segmented
        label={label}
        options={options.map((each) => ({ ...each, disabled: allowed && !allowed.includes(each.value) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

interface KeepAliveProps {
  readonly controls: ControlsProps;
  readonly set: (changes: Partial<FunctionSettings>) => void;
  readonly hint: string | undefined;
}

function KeepAlive({ controls, set, hint }: KeepAliveProps) {
  const { draft, opened } = controls;
  const { keepAliveS } = draft.function;
  // A scenario may bring a survival curve of its own; it comes back with the tick.
  const drawn = typeof opened.function.keepAliveS === "number" ? "measured" : opened.function.keepAliveS;
  const fixed = typeof keepAliveS === "number";
  return (
    <SettingSlider
      path="function.keepAliveS"
      controls={controls}
      label={t("lab.keepAlive")}
      min={0}
      max={7200}
      stops={KEEP_ALIVE_STOPS}
      value={fixed ? keepAliveS : FIRST_KEEP_ALIVE_S}
      disabled={!fixed}
      format={(seconds) => (fixed ? formatDuration(seconds) : t("lab.measured"))}
      hint={fixed ? hint : undefined}
      onChange={(value) => set({ keepAliveS: value })}
    >
      <label className="flex min-h-6 items-center gap-2 text-xs text-ink-2">
        <input
          type="checkbox"
          className="size-3.5 accent-ink"
          checked={!fixed}
          onChange={(event) => set({ keepAliveS: event.currentTarget.checked ? drawn : FIRST_KEEP_ALIVE_S })}
        />
        {t("lab.keepAliveMeasured")}
      </label>
    </SettingSlider>
  );
}

function shapeHint(distribution: DistributionMs): string | undefined {
  if (typeof distribution === "number") return undefined;
  return distribution.kind === "exponential" || distribution.kind === "uniform" ? t("lab.meanOf") : t("lab.medianOf");
}
