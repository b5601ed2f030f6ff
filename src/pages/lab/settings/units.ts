// The units of settings: how a value reads, and what stands behind the number that is typed.
import { formatCount, formatDuration, formatMs, formatPercent, t } from "#messages";

export interface Unit {
  readonly format: (value: number) => string;
  /** Behind the number while it is typed. */
  readonly typed: string;
  /** A value times this is what is typed. */
  readonly factor: number;
}

/** All digits that were set: a setting is not rounded where it is read. */
const exact = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : String(Number(value.toPrecision(6)));

export const UNITS = {
  count: { format: exact, typed: "", factor: 1 },
  ms: { format: formatMs, typed: "ms", factor: 1 },
  s: { format: formatDuration, typed: "s", factor: 1 },
  share: { format: formatPercent, typed: "%", factor: 100 },
  mb: { format: (value) => t("labSettings.mb", { n: exact(value) }), typed: "MB", factor: 1 },
  kb: { format: (value) => t("labSettings.kb", { n: exact(value) }), typed: "kB", factor: 1 },
  gb: { format: (value) => t("labSettings.gb", { n: exact(value) }), typed: "GB", factor: 1 },
  vcpu: { format: (value) => t("labSettings.vcpu", { n: exact(value) }), typed: "vCPU", factor: 1 },
  times: { format: (value) => t("labSettings.times", { n: exact(value) }), typed: "×", factor: 1 },
  perS: { format: (value) => t("labSettings.perS", { n: exact(value) }), typed: "/s", factor: 1 },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitName = keyof typeof UNITS;

/** A value as it is typed, without its unit and without digits that only its binary form has. */
export function asTyped(value: number, unit: Unit): string {
  return String(Number((value * unit.factor).toPrecision(12)));
}

/** What was typed as a value: digits with a point or a comma and spaces between thousands; null for what is no number. */
export function fromTyped(text: string, unit: Unit): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  return Number((Number(plain) / unit.factor).toPrecision(12));
}
