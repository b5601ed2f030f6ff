// A native range input with its label on the left and its value on the right, above the track; a hint may stand below.

import { useId, useMemo, type CSSProperties, type ReactNode } from "react";
import { cx } from "./cx.ts";
import { sliderScale, type SliderRange } from "./sliderScale.ts";

export interface SliderProps extends SliderRange {
  readonly label: string;
  readonly value: number;
  /** Called on every move; values are exact steps or stops of the range. */
  readonly onChange: (value: number) => void;
  /** The value with its unit, as shown and as read out. */
  readonly format?: (value: number) => string;
  /** A tick on the track, for a value worth knowing. */
  readonly mark?: number;
  readonly hint?: ReactNode;
  /** Stands in the place of the value, and shows it. */
  readonly field?: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string;
}

export function Slider(props: SliderProps) {
  const { min, max, step, scale: kind, stops, value, format = String } = props;
  const id = useId();
  const scale = useMemo(() => sliderScale({ min, max, step, scale: kind, stops }), [min, max, step, kind, stops]);
  const text = format(value);
  return (
    <div className={cx("min-w-0", props.className)}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id}>{props.label}</label>
        {props.field ?? (
          <output htmlFor={id} className="font-semibold whitespace-nowrap tabular-nums">
            {text}
          </output>
        )}
      </div>
      <div className="relative">
        {props.mark !== undefined && (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute top-1.5 h-3 w-0.5 -translate-x-1/2 bg-ink"
            style={{ left: `calc(7px + ${scale.toShare(props.mark)} * (100% - 14px))` }}
          />
        )}
        <input
          id={id}
          type="range"
          className="slider"
          style={{ "--fill": scale.toThumbShare(value) } as CSSProperties}
          min={scale.inputMin}
          max={scale.inputMax}
          step={scale.inputStep}
          value={scale.toInput(value)}
          aria-valuetext={text}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          disabled={props.disabled}
          onChange={(event) => props.onChange(scale.toValue(event.currentTarget.valueAsNumber))}
        />
      </div>
      {props.hint && (
        <p id={`${id}-hint`} className="-mt-0.5 mb-1 text-xs text-ink-2">
          {props.hint}
        </p>
      )}
    </div>
  );
}
