// A brief and what a reader came to, in a few words: for lists and cards.
import { figure } from "#host/predict";
import { t } from "#messages";
import type { Brief } from "../brief.ts";
import type { KeptBrief } from "../kept.ts";
import type { Par } from "../search.ts";

export function levelInWords({ level }: Pick<Brief, "level">): string {
  return t(`briefs.level.${level}`);
}

/** What is to be as little as can be, with its unit; an en dash where a run has none. */
export function leastText({ least }: Pick<Brief, "least">, value: number | null): string {
  return value === null ? "–" : figure(least.quantity, value);
}

/** "Met: a month $52, par $41", "3 attempts, at best 2 of 3 goals", "Not tried yet". */
export function bestInWords(brief: Brief, { best, tries }: KeptBrief, par: Pick<Par, "least"> | null): string {
  if (!best) return t("briefs.open");
  if (!best.met.every(Boolean))
    return t("briefs.bestSoFar", { tries, met: best.met.filter(Boolean).length, of: best.met.length });
  const { name } = brief.least;
  const value = leastText(brief, best.least);
  return par
    ? t("briefs.best", { name, value, par: leastText(brief, par.least) })
    : t("briefs.bestMet", { name, value });
}
