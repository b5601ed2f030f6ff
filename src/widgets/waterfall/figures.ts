// Money of single spans, in millionths of a dollar.
import { formatCount, t } from "#messages";

/** "6.18 µ$", "0.13 µ$", "0.0042 µ$", "1 240 µ$"; an en dash for nothing. */
export function formatMicroUsd(usd: number): string {
  const value = usd * 1e6;
  if (!(value > 0)) return t("waterfall.noFigure");
  return t("waterfall.microUsd", { value: digits(value) });
}

function digits(value: number): string {
  if (value >= 99.95) return formatCount(value);
  if (value >= 9.995) return value.toFixed(1);
  if (value >= 0.0995) return value.toFixed(2);
  return value.toPrecision(2);
}
