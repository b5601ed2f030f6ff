// Drag a number: a native range, linear or logarithmic. Until it is moved it shows no figure.
import { t } from "#messages";
import { Slider } from "#ui";
import type { NumberQuestion } from "./question.ts";
import { scaleOf } from "./scale.ts";
import { figure } from "./words.ts";

interface NumberInputProps {
  readonly question: NumberQuestion;
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

export function NumberInput({ question, value, onChange }: NumberInputProps) {
  const scale = scaleOf(question);
  const middle = scale.kind === "log" ? Math.sqrt(Math.max(scale.min, scale.step) * scale.max) : mean(scale);
  return (
    <div>
      <Slider
        label={t("predict.yourFigure")}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        scale={scale.kind}
        value={value ?? middle}
        onChange={onChange}
        format={(shown) => (value === null ? t("predict.notSet") : figure(question.quantity, shown))}
      />
      <div className="flex justify-between text-2xs text-ink-2" aria-hidden="true">
        <span>{figure(question.quantity, scale.min)}</span>
        <span>{figure(question.quantity, scale.max)}</span>
      </div>
    </div>
  );
}

function mean({ min, max, step }: { readonly min: number; readonly max: number; readonly step: number }): number {
  return min + Math.round((max - min) / 2 / step) * step;
}
