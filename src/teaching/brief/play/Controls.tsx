// The unlocked settings of a brief, each with the values that it may have: all in sight where they are few.
import { useId, type ReactNode } from "react";
import { t } from "#messages";
import { cx, Select } from "#ui";
import type { SettingValue, Unlocked } from "../brief.ts";
import { settingHint, settingName, valueInWords } from "./settingWords.ts";

interface ControlsProps {
  readonly unlocked: readonly Unlocked[];
  /** The place of each setting's value among its values. */
  readonly places: readonly number[];
  /** Where each stands at first. */
  readonly begin: readonly number[];
  readonly onChange: (setting: number, place: number) => void;
}

/** More would fill the column. */
const MOST_IN_SIGHT = 8;

export function Controls({ unlocked, places, begin, onChange }: ControlsProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4">
      <legend className="sr-only">{t("briefs.settings")}</legend>
      {unlocked.map((each, setting) => (
        <Setting
          key={each.setting}
          unlocked={each}
          place={places[setting]}
          begin={begin[setting]}
          onChange={(place) => onChange(setting, place)}
        />
      ))}
    </fieldset>
  );
}

interface SettingProps {
  readonly unlocked: Unlocked;
  readonly place: number;
  readonly begin: number;
  readonly onChange: (place: number) => void;
}

function Setting({ unlocked, place, begin, onChange }: SettingProps) {
  const label = settingName(unlocked);
  const hint = settingHint(unlocked.setting);
  const hintId = useId();
  const options = unlocked.values.map((value: SettingValue, each) => ({
    value: String(each),
    label: valueInWords(unlocked, value),
  }));
  const hintText = hint !== null && (
    <p id={hintId} className="mt-1 text-xs text-pretty text-ink-2">
      {hint}
    </p>
  );
  if (options.length > MOST_IN_SIGHT)
    return (
      <div>
        <Select
          label={label}
          value={String(place)}
          options={options.map((option, each) =>
            each === begin ? { ...option, label: t("briefs.valuePlain", { value: option.label }) } : option,
          )}
          onChange={(value) => onChange(Number(value))}
        />
        {hintText}
      </div>
    );
  return (
    <Pills
      {...{ label, options, place, begin, onChange }}
      describedBy={hint === null ? undefined : hintId}
      hint={hintText}
    />
  );
}

interface PillsProps extends Pick<SettingProps, "place" | "begin" | "onChange"> {
  readonly label: string;
  readonly options: readonly { readonly label: string }[];
  readonly describedBy: string | undefined;
  readonly hint: ReactNode;
}

function Pills({ label, options, place, begin, describedBy, hint, onChange }: PillsProps) {
  const name = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy}>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option, each) => (
          <label
            key={option.label}
            className={cx(
              "flex min-h-8 items-center gap-1.5 rounded-lg border bg-panel px-2.5 py-1 text-sm tabular-nums",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
              place === each ? "border-ink font-semibold" : "border-line-2 hover:border-ink-3",
            )}
          >
            <input
              type="radio"
              name={name}
              className="accent-ink outline-none"
              checked={place === each}
              onChange={() => onChange(each)}
            />
            {option.label}
            {each === begin && <span className="text-xs font-normal text-ink-2">{t("briefs.begin")}</span>}
          </label>
        ))}
      </div>
      {hint}
    </fieldset>
  );
}
