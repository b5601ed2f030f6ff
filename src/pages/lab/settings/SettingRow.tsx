// One setting as the table says it: a slider, a tick, a choice, or a list.
import { settingAt } from "#experiments";
import { serverSizes } from "#facts";
import type { DistributionKb, DistributionMs, Scenario } from "#scenario";
import { t } from "#messages";
import { Segmented, Select } from "#ui";
import { SettingChoice, SettingSlider } from "../controls/SettingControl.tsx";
import type { ControlsProps } from "../controls/types.ts";
import { autoscaleFrom, typicalOf, withSetting, withTypical } from "./edits.ts";
import { ListField } from "./ListField.tsx";
import { settingOf, type PlainPath, type Setting } from "./table.ts";
import { UNITS } from "./units.ts";

interface RowProps {
  readonly path: PlainPath;
  readonly controls: ControlsProps;
  /** Why it changes nothing here. */
  readonly hint: string | undefined;
}

const nameOf = (path: PlainPath): string => t(`labSettings.name.${path}`);

type Ranged = Extract<Setting, { kind: "number" | "distribution" | "open" }>;

export function SettingRow(props: RowProps) {
  const { path, controls } = props;
  const { draft, onEdit } = controls;
  const setting = settingOf(path);
  const label = nameOf(path);
  const value = settingAt(draft, path);
  const set = (changed: unknown) => onEdit(withSetting(draft, path, changed));
  switch (setting.kind) {
    case "special":
      return null;
    case "number":
      return <RangeSlider {...props} setting={setting} value={value as number} onChange={set} />;
    case "distribution": {
      const shape = value as DistributionMs | DistributionKb;
      const hint = props.hint ?? (typeof shape === "number" ? undefined : t("labSettings.shape"));
      return (
        <RangeSlider
          {...props}
          hint={hint}
          setting={setting}
          value={typicalOf(shape)}
          onChange={(typical) => set(withTypical(shape, typical))}
        />
      );
    }
    case "open":
      return <OpenSetting {...props} setting={setting} value={value} onChange={set} />;
    case "flag":
    case "autoscale": {
      const on = setting.kind === "flag" ? Boolean(value) : value !== null;
      const changed = setting.kind === "flag" ? !on : on ? null : autoscaleFrom(draft.server);
      return (
        <SettingChoice {...props} label={label}>
          <Tick label={label} checked={on} onChange={() => set(changed)} />
        </SettingChoice>
      );
    }
    case "choice":
      return <Choice {...props} value={String(value)} onChange={set} />;
    case "list":
      return (
        <SettingChoice {...props} label={label}>
          <ListField label={label} values={value as readonly number[]} onChange={set} />
        </SettingChoice>
      );
  }
}

interface RangeSliderProps extends RowProps {
  readonly setting: Ranged;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function RangeSlider({ path, controls, hint, setting, value, onChange }: RangeSliderProps) {
  const { min, max, step, scale } = setting;
  return (
    <SettingSlider
      {...{ path, controls, hint, min, max, step, scale, value, onChange }}
      label={nameOf(path)}
      format={UNITS[setting.unit].format}
    />
  );
}

interface OpenSettingProps extends RowProps {
  readonly setting: Extract<Setting, { kind: "open" }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A number, or none: the word that stands for none, or what the scenario was opened with, comes back with the tick. */
function OpenSetting({ path, controls, hint, setting, value, onChange }: OpenSettingProps) {
  const atFirst = settingAt(controls.opened, path);
  const isCurve = typeof atFirst === "string" && atFirst !== setting.word;
  const word = isCurve ? atFirst : setting.word;
  const isNone = value === null || typeof value === "string";
  const { min, max, step, scale } = setting;
  const { format } = UNITS[setting.unit];
  const wordText = isCurve ? t("labSettings.curve", { name: atFirst }) : t(`labSettings.word.${path as WordPath}`);
  const shape = value as DistributionMs;
  return (
    <SettingSlider
      {...{ path, controls, hint, min, max, step, scale }}
      label={nameOf(path)}
      value={isNone ? setting.first : typicalOf(shape)}
      disabled={isNone}
      format={(each) => (isNone ? "–" : format(each))}
      onChange={(each) => onChange(withTypical(isNone ? each : shape, each))}
    >
      <Tick label={wordText} checked={isNone} onChange={() => onChange(isNone ? setting.first : word)} />
    </SettingSlider>
  );
}

type WordPath =
  | "function.vcpu"
  | "function.initMs"
  | "function.firstRunCpuMs"
  | `database.${"capacityPerS" | "burst" | "maxConnections" | "pauseAfterS"}`;

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="flex min-h-6 items-center gap-2 text-sm">
      <input type="checkbox" className="size-3.5 accent-ink" checked={checked} onChange={onChange} />
      {label}
    </label>
  );
}

const OPTIONS = {
  "gateway.kind": ["httpApi", "restApi"],
  "function.reuse": ["mostRecentlyUsed", "newestInstance", "leastRecentlyUsed"],
  "database.kind": ["keyValue", "relational"],
} as const;

/** Names of what is sold are said as they are. */
function optionsOf(path: PlainPath, { provider }: Scenario): readonly { value: string; label: string }[] {
  if (path in OPTIONS)
    return OPTIONS[path as keyof typeof OPTIONS].map((value) => ({ value, label: t(`labSettings.option.${value}`) }));
  return serverSizes(provider).map((value) => ({ value, label: value }));
}

interface ChoiceProps extends RowProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ value, onChange, ...props }: ChoiceProps) {
  const label = nameOf(props.path);
  const options = optionsOf(props.path, props.controls.draft);
  return (
    <SettingChoice {...props} label={label}>
      {options.length > 2 ? (
        <Select label={label} options={options} value={value} onChange={onChange} />
      ) : (
        <div className="flex items-center justify-between gap-3 text-sm">
          <span aria-hidden="true">{label}</span>
          <Segmented label={label} options={options} value={value} onChange={onChange} />
        </div>
      )}
    </SettingChoice>
  );
}
