// What the curves and runs say, in sentences: the guess beside the truth, the crossings, what else changes there, the reader's own load.
import { formatMs, formatNumber, formatPercent, t } from "#messages";
import type { Crossing } from "./crossings.ts";
import { rangeOf } from "./load.ts";
import { SIDES, type Form } from "./monthly.ts";
import { isDrawn, type Against, type Found, type Task } from "./runs.ts";
import type { Settings } from "./settings.ts";
import { fleetInWords, rateInWords, rateTick, usdInWords } from "./words.ts";

/** A guess within a quarter is close, as in predictions. */
const CLOSE = 1.25;

/** @param yours where the drawn line crosses the servers' for the first time; null where it never does */
export function guessSaid(yours: number | null, truth: number | null): string {
  if (truth === null)
    return yours === null ? t("breakEven.guessed.right") : t("breakEven.guessed.none", { yours: rateInWords(yours) });
  if (yours === null) return t("breakEven.guessed.never", { truth: rateInWords(truth) });
  const factor = Math.max(truth / yours, yours / truth);
  const said = { yours: rateInWords(yours), truth: rateInWords(truth), factor: formatNumber(factor) };
  if (factor <= CLOSE) return t("breakEven.guessed.near", said);
  return t(truth > yours ? "breakEven.guessed.far" : "breakEven.guessed.early", said);
}

/** Past which the other side stays the cheaper one within what is drawn; null where functions cost less at its end. */
export function lastOf(crossings: readonly Crossing[]): Crossing | null {
  const last = crossings.at(-1);
  return last && last.above !== "functions" ? last : null;
}

export interface CrossingSaid {
  readonly against: Against;
  readonly sentences: readonly string[];
}

export function crossingSaid(
  settings: Settings,
  form: Form,
  against: Against,
  crossings: readonly Crossing[],
): CrossingSaid {
  const said = (...sentences: string[]): CrossingSaid => ({ against, sentences });
  const { from, to } = rangeOf(settings);
  const other = form.usd(against, from);
  if (other === null) return said(t(`breakEven.fits.${against}`));
  if (crossings.length === 0)
    return said(
      form.functions(to).usd < other ? t(`breakEven.noCross.functions.${against}`) : t(`breakEven.noCross.${against}`),
    );
  const last = lastOf(crossings);
  if (!last)
    return said(t(`breakEven.back.${against}`, { rate: rateInWords(crossings[crossings.length - 1].ratePerS) }));
  const fleet = form[against](last.ratePerS)?.fleet;
  const main = t(`breakEven.cross.${against}`, {
    rate: rateInWords(last.ratePerS),
    usd: usdInWords(last.usd),
    fleet: fleet ? fleetInWords(against, fleet) : "",
  });
  return crossings.length > 1 && crossings[0].above === against
    ? said(main, t("breakEven.turns", { from: rateInWords(crossings[0].ratePerS) }))
    : said(main);
}

/** Both sides of one run, after what it is a run of. */
export function changesSaid({ of, against, stretch }: Task, found: Found): readonly string[] {
  return [
    of === "surge"
      ? t("breakEven.surge")
      : t(of === "crossing" ? "breakEven.changes" : "breakEven.ran", { what: t(`breakEven.run.${stretch}`) }),
    t("breakEven.changes.functions", {
      cold: formatPercent(found.coldShare),
      p99: formatMs(found.functionsP99Ms ?? Number.NaN),
      failed: formatPercent(found.failedShare),
    }),
    t(`breakEven.changes.${against}`, {
      away: formatPercent(found.turnedAwayShare),
      p99: formatMs(found.fleetP99Ms ?? Number.NaN),
    }),
  ];
}

/** Where the reader's load is drawn, what each side costs there; else that it is not. */
export function ownSaid(settings: Settings, form: Form): { readonly head: string; readonly sides: readonly string[] } {
  const rate = rateInWords(settings.ratePerS);
  if (!isDrawn(settings)) {
    const { from, to } = rangeOf(settings);
    return { head: t("breakEven.ownOutside", { rate, from: rateTick(from), to: rateTick(to) }), sides: [] };
  }
  return {
    head: t("breakEven.own", { rate }),
    sides: SIDES.map((side) =>
      t("breakEven.ownSide", {
        side: t(`breakEven.side.${side}`),
        usd: usdInWords(form.usd(side, settings.ratePerS)),
      }),
    ),
  };
}
