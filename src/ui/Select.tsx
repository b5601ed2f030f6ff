// A native select in a row: its label on the left, the chosen option on the right.

import { useId } from "react";
import { cx } from "./cx.ts";

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  /** Only read out, where the place says what is chosen. */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const id = useId();
  return (
    <div className={cx("control flex min-w-0 items-center justify-between gap-3 text-sm", props.className)}>
      <label htmlFor={id} className={props.hideLabel ? "sr-only" : "shrink-0"}>
        {props.label}
      </label>
      <span className="relative flex min-w-0 items-center">
        <select
          id={id}
          className="select"
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value);
            if (chosen) props.onChange(chosen.value);
          }}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <svg aria-hidden="true" viewBox="0 0 8 8">
          <path d="M0 1.5h8L4 7z" />
        </svg>
      </span>
    </div>
  );
}
