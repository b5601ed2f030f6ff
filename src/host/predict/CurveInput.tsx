// Draw a curve: with the pointer across the plot, or with the arrow keys, one native range for each point.
import { useRef, type PointerEvent } from "react";
import { t } from "#messages";
import { placeInWords, type Axis } from "./axis.ts";
import { CurvePlot } from "./CurvePlot.tsx";
import { CurveTable } from "./CurveTable.tsx";
import { stepOf, stroke, touch, type Pen } from "./curve.ts";
import type { DrawnQuestion } from "./question.ts";
import { figure } from "./words.ts";

interface CurveInputProps {
  readonly question: DrawnQuestion;
  readonly axis: Axis;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

export function CurveInput({ question, axis, values, onChange }: CurveInputProps) {
  const { quantity, max } = question;
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
    <div>
      <p className="mb-2 text-xs text-ink-2">{t("predict.draw")}</p>
      <CurvePlot question={question} max={max} axis={axis} drawn={values} truth={null}>
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
                aria-label={t("predict.handle", { place: placeInWords(axis, at) })}
                aria-valuetext={figure(quantity, value)}
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
      </CurvePlot>
      <CurveTable question={question} axis={axis} drawn={values} truth={null} />
    </div>
  );
}
