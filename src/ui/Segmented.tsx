// A choice of a few, all in sight: native radio buttons side by side, so that the arrow keys work as everywhere.

import { useId } from "react";
import { cx } from "./cx.ts";

export interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  /** A value that is none of the options selects none. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** Shows the label above; it is always read out. */
  readonly showLabel?: boolean;
  /** Stretches to the full width, all parts equal. */
  readonly stretch?: boolean;
  readonly className?: string;
}

export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={cx("control min-w-0", props.className)}>
      <legend className={props.showLabel ? "mb-1.5 text-sm text-ink" : "sr-only"}>{props.label}</legend>
      <div
        className={cx("rounded-md border border-line-2 bg-panel", props.stretch ? "flex" : "inline-flex max-w-full")}
      >
        {props.options.map((option) => (
          <label key={option.value} className={cx("segment", props.stretch && "flex-1 px-1.5")}>
            <input
              type="radio"
              name={name}
              checked={option.value === props.value}
              disabled={option.disabled}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
