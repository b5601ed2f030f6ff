// The pad over a plot on which a curve is drawn: with the pointer across it, or with the arrow keys, one native range for each point.
import { useRef, type PointerEvent } from "react";
import { t } from "#messages";
import { stepOf, stroke, touch, type Pen } from "./curve.ts";

interface CurvePadProps {
  /** Evenly spaced along the axis, from 0 to `max`. */
  readonly values: readonly number[];
  readonly max: number;
  /** What stands at a place of the axis, 0 to 1. */
  readonly placeAt: (at: number) => string;
  readonly valueInWords: (value: number) => string;
  readonly onChange: (values: readonly number[]) => void;
}

/** Stands on whatever plot it is put into, which must be positioned. */
export function CurvePad({ values, max, placeAt, valueInWords, onChange }: CurvePadProps) {
  const pad = useRef<HTMLDivElement>(null);
  const pen = useRef<Pen | null>(null);

  function penAt(event: PointerEvent): Pen | null {
    const box = pad.current?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return null;
    return {
      at: (event.clientX - box.left) / box.width,
      value: (1 - (event.clientY - box.top) / box.height) * max,
    };
  }

  function begin(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    const here = penAt(event);
    if (!here) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = here;
    onChange(touch(values, here, max));
  }

  function go(event: PointerEvent): void {
    const here = penAt(event);
    if (!pen.current || !here) return;
    onChange(stroke(values, pen.current, here, max));
    pen.current = here;
  }

  const lift = () => {
    pen.current = null;
  };

  return (
    <>
      <div
        ref={pad}
        data-pad
        className="absolute inset-0 cursor-crosshair touch-pinch-zoom"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      {values.map((value, index) => {
        const at = index / (values.length - 1);
        return (
          <span
            key={at}
            className="pointer-events-none absolute"
            style={{ left: `${at * 100}%`, bottom: `${(value / max) * 100}%` }}
          >
            <input
              type="range"
              className="peer sr-only"
              aria-label={t("predict.handle", { place: placeAt(at) })}
              aria-valuetext={valueInWords(value)}
              min={0}
              max={max}
              step={stepOf(max)}
              value={value}
              onChange={(event) => onChange(values.with(index, event.currentTarget.valueAsNumber))}
            />
            <span className="absolute size-3.5 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-ink bg-panel peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-ink [bottom:0]" />
          </span>
        );
      })}
    </>
  );
}
