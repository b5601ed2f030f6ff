// A choice among many, all in sight: native radio buttons that wrap onto further lines; what is not possible is still told.
import { useId } from "react";
import { cx } from "#ui";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

export interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  /** The options in groups, each with its name; all in one without it. */
  readonly groups?: readonly { readonly name: string; readonly values: readonly Value[] }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** An option with a note can be chosen: choosing it leads to why it cannot be. */
export function Choices<Value extends string>({ label, options, groups, value, onChange }: ChoicesProps<Value>) {
  const name = useId();
  const pill = (option: Option<Value>) => (
    <label
      key={option.value}
      title={option.note}
      className={cx(
        "relative flex h-8 items-center rounded-md border px-2.5 text-sm whitespace-nowrap",
        "has-checked:border-ink has-checked:bg-ink has-checked:font-medium has-checked:text-paper",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
        option.note === undefined
          ? "border-line-2 bg-panel text-ink-2 hover:not-has-checked:border-ink-3 hover:not-has-checked:text-ink"
          : "border-dashed border-line-2 text-ink-3 hover:not-has-checked:border-ink-3",
      )}
    >
      <input
        type="radio"
        name={name}
        className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
        checked={option.value === value}
        onChange={() => onChange(option.value)}
      />
      <span className="pointer-events-none relative">{option.label}</span>
      {option.note !== undefined && <span className="sr-only">, {option.note}</span>}
    </label>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      {groups ? (
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {groups.map((group) => (
            <div key={group.name} role="group" aria-label={group.name}>
              <p aria-hidden="true" className="mb-1 text-xs text-ink-2">
                {group.name}
              </p>
              <div className="flex flex-wrap gap-1.5">
                {options.filter((option) => group.values.includes(option.value)).map(pill)}
              </div>
            </div>
          ))}
        </div>
      ) : (
        <div className="flex flex-wrap gap-1.5">{options.map(pill)}</div>
      )}
    </fieldset>
  );
}
