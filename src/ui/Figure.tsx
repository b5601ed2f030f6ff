// One big number with its name above, its unit behind and a note below. Figures are of fixed width, so that they do not jitter.

import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly note?: ReactNode;
  readonly className?: string;
}

export function Figure({ label, value, unit, note, className }: FigureProps) {
  return (
    <div className={cx("min-w-0", className)}>
      <div className="text-2xs font-medium text-ink-2">{label}</div>
      <div className="font-serif text-xl/6 font-semibold tabular-nums">
        {value}
        {unit && <span className="ml-0.5 text-sm">{unit}</span>}
      </div>
      {note && <div className="text-2xs text-ink-2 tabular-nums">{note}</div>}
    </div>
  );
}
