// What a combination came to in one sentence, and which combination an address asks for.
import { t } from "#messages";
import type { Outcome } from "../outcome.ts";

/** Met on all seeds, met by luck, or how many goals hold. */
export function verdictInWords({ goals, met, luck, metOn, seeds }: Outcome): string {
  if (met) return seeds === 1 ? t("briefs.verdict.metOnOne") : t("briefs.verdict.met", { of: seeds });
  if (luck) return t("briefs.verdict.luck", { n: metOn, of: seeds });
  const some = { met: goals.filter((goal) => goal.met).length, of: goals.length };
  return seeds === 1 ? t("briefs.verdict.someOnOne", some) : t("briefs.verdict.some", { ...some, seeds });
}

/** The combination that an address names, counted from 0; what is no such thing is told, and the brief shown as it stands. */
export function readAt(
  text: string | null,
  combinations: number,
): { readonly index: number | null; readonly fault: string | null } {
  if (text === null) return { index: null, fault: null };
  if (/^\d{1,4}$/.test(text) && Number(text) < combinations) return { index: Number(text), fault: null };
  const found = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { index: null, fault: t("briefs.badAt", { found, most: combinations - 1 }) };
}

/** The room for what was found; it may be anything. */
const LONGEST = 60;
