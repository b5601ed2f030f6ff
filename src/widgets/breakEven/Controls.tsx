// The reader's controls: the handler and its load, and what stands against the functions.
import { t } from "#messages";
import { Button, Segmented, Select } from "#ui";
import { NumberControl } from "./NumberControl.tsx";
import { BOUNDS, LOADS, PRESETS, presetOf, presets, SIZES, type Bounds, type Settings } from "./settings.ts";

interface ControlsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onReset: () => void;
}

const percent = ({ min, max }: Bounds): Bounds => ({ min: min * 100, max: max * 100 });
/** Without the digits that hundredths bring along. */
const inPercent = (share: number) => Number((share * 100).toPrecision(6));

/** One of the comparisons to begin with, and what to watch in it. */
export function Presets({
  settings,
  onChange,
  isShort = false,
}: Omit<ControlsProps, "onReset"> & { readonly isShort?: boolean }) {
  const preset = presetOf(settings);
  return (
    <div>
      <Segmented
        label={t("breakEven.preset")}
        className="max-sm:[&>div]:flex-wrap max-sm:[&>div]:border-0"
        value={preset}
        options={PRESETS.map((value) => ({ value, label: t(`breakEven.preset.${value}`) }))}
        onChange={(name) => onChange(presets[name])}
      />
      {preset && !isShort && <p className="mt-2 text-pretty text-ink-2">{t(`breakEven.watch.${preset}`)}</p>}
    </div>
  );
}

export function Controls({ settings, onChange, onReset }: ControlsProps) {
  const set = (change: Partial<Settings>) => onChange({ ...settings, ...change });
  return (
    <div className="grid gap-x-8 gap-y-4 text-sm sm:grid-cols-2">
      <fieldset className="min-w-0">
        <legend className="mb-1 font-semibold">{t("breakEven.handler")}</legend>
        <NumberControl
          label={t("breakEven.duration")}
          value={settings.durationMs}
          bounds={BOUNDS.durationMs}
          scale="log"
          step={1}
          onChange={(durationMs) => set({ durationMs })}
        />
        <NumberControl
          label={t("breakEven.waiting")}
          value={inPercent(settings.waitShare)}
          bounds={percent(BOUNDS.waitShare)}
          scale="linear"
          step={1}
          onChange={(value) => set({ waitShare: value / 100 })}
        />
        <NumberControl
          label={t("breakEven.memory")}
          value={settings.memoryMb}
          bounds={BOUNDS.memoryMb}
          scale="log"
          step={1}
          onChange={(memoryMb) => set({ memoryMb })}
        />
        <NumberControl
          label={t("breakEven.rate")}
          value={settings.ratePerS}
          bounds={BOUNDS.ratePerS}
          scale="log"
          step={0.0001}
          onChange={(ratePerS) => set({ ratePerS })}
        />
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-2.5">
        <legend className="mb-1 font-semibold">{t("breakEven.against")}</legend>
        <Select
          label={t("breakEven.load")}
          value={settings.load}
          options={LOADS.map((value) => ({ value, label: t(`breakEven.load.${value}`) }))}
          onChange={(load) => set({ load })}
        />
        <Select
          label={t("breakEven.size")}
          value={settings.size}
          options={SIZES.map((value) => ({
            value,
            label: value === "cheapest" ? t("breakEven.size.cheapest") : value,
          }))}
          onChange={(size) => set({ size })}
        />
        <Select
          label={t("breakEven.least")}
          value={settings.least === 1 ? "1" : "2"}
          options={(["1", "2"] as const).map((value) => ({ value, label: value }))}
          onChange={(least) => set({ least: least === "1" ? 1 : 2 })}
        />
        <Select
          label={t("breakEven.free")}
          value={settings.freeTier ? "yes" : "no"}
          options={(["yes", "no"] as const).map((value) => ({ value, label: t(`breakEven.free.${value}`) }))}
          onChange={(free) => set({ freeTier: free === "yes" })}
        />
        <NumberControl
          label={t("breakEven.busy")}
          value={inPercent(settings.busyMost)}
          bounds={percent(BOUNDS.busyMost)}
          scale="linear"
          step={1}
          onChange={(value) => set({ busyMost: value / 100 })}
        />
        <Button size="small" className="self-start" onClick={onReset}>
          {t("breakEven.reset")}
        </Button>
      </fieldset>
    </div>
  );
}
