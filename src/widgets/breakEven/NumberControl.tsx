// A number on a slider that may be typed as well; what cannot be taken is said, and stays where it was typed.
import { useState } from "react";
import { t } from "#messages";
import { formatPlain } from "#messages/product";
import { Slider } from "#ui";
import type { Bounds } from "./settings.ts";

interface NumberControlProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: Bounds;
  readonly scale: "linear" | "log";
  readonly step: number;
  readonly onChange: (value: number) => void;
}

export function NumberControl({ label, value, bounds: { min, max }, scale, step, onChange }: NumberControlProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: number } | null>(null);
  // What was typed gives way once the value is set in another way.
  const text = typed && typed.over === value ? typed.text : String(value);
  const number = text.trim() === "" ? Number.NaN : Number(text);
  const isWrong = number !== value;
  const take = (next: string) => {
    const found = next.trim() === "" ? Number.NaN : Number(next);
    const isAllowed = found >= min && found <= max && (step < 1 || Number.isInteger(found));
    setTyped({ text: next, over: isAllowed ? found : value });
    if (isAllowed) onChange(found);
  };
  const allowed = t("breakEven.allowed", { min: formatPlain(min), max: formatPlain(max) });
  return (
    <div className="min-w-0">
      <Slider
        label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        scale={scale}
        format={formatPlain}
        onChange={(next) => {
          setTyped(null);
          onChange(next);
        }}
        field={
          <input
            inputMode="decimal"
            aria-label={t("breakEven.typed", { label })}
            title={allowed}
            aria-invalid={isWrong}
            value={text}
            className="control h-7 w-24 rounded-md border border-line-2 bg-paper px-2 text-right font-semibold tabular-nums"
            onChange={({ currentTarget }) => take(currentTarget.value)}
          />
        }
      />
      {isWrong && (
        <p role="alert" className="mb-2 border-l-2 border-failed bg-failed-soft px-2 py-1 text-xs">
          {t("breakEven.problem", { found: text, allowed })}
        </p>
      )}
    </div>
  );
}
