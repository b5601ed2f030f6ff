// A short text or a number that is typed, with its label above it or behind it.
import { useId } from "react";
import { cx } from "./cx.ts";

export interface FieldProps {
  readonly label: string;
  readonly labelAt: "above" | "behind";
  readonly value: string;
  /** A field of numbers: its arrow keys count. */
  readonly isNumber?: boolean;
  /** What may be typed. */
  readonly hint?: string;
  /** A class for its width. */
  readonly width: string;
  /** @param number what was typed as a number; NaN where it is none */
  readonly onChange: (value: string, number: number) => void;
}

export function Field({ label, labelAt, value, isNumber = false, hint, width, onChange }: FieldProps) {
  const id = useId();
  const isAbove = labelAt === "above";
  return (
    <span className={cx("inline-flex", isAbove ? "flex-col-reverse gap-0.5" : "items-center gap-1.5")}>
      <input
        id={id}
        {...(isNumber && { type: "number", step: "any", min: 0 })}
        value={value}
        title={hint}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value, isNumber ? currentTarget.valueAsNumber : Number(currentTarget.value))
        }
        className={cx("control h-8 rounded-md border border-line-2 bg-paper px-2 tabular-nums", width)}
      />
      <label htmlFor={id} className={cx(isAbove && "text-xs text-ink-2")}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="sr-only">
          {hint}
        </span>
      )}
    </span>
  );
}
