// The figures that answer questions, in view whatever is scrolled: each now, what it was before the change, and by how much it differs.

import type { UnpricedItem } from "#engine";
import { FIGURES, type Figure, type Figures } from "#experiments";
import { t } from "#messages";
import { cx } from "#ui";
import { missingWords } from "#widgets/billWords";
import { differenceText, isWorse, textIn } from "./figureWords.ts";

/** Those that answer most questions: in a short window they alone stay in view. */
const STAYS: ReadonlySet<Figure> = new Set(["coldShare", "p99Ms", "failedShare", "costMonthUsd"]);

interface StripProps {
  readonly now: Figures;
  /** Of the run it is held against; null while there is none. */
  readonly before: Figures | null;
  /** What of the run has no price: its month costs at least what is shown. */
  readonly unpriced: readonly UnpricedItem[];
}

export function Strip({ now, before, unpriced }: StripProps) {
  return (
    <section aria-label={t("lab.results")} className="min-w-0 flex-1 max-xl:basis-full">
      <dl className="relative grid grid-cols-4 gap-x-3 gap-y-1 md:grid-cols-7 md:gap-x-4">
        {FIGURES.map((figure) => {
          const [value, was] = [now[figure], before?.[figure] ?? null];
          const difference = differenceText(was, value);
          return (
            <div
              key={figure}
              className={cx("min-w-0 max-md:last:col-span-2", !STAYS.has(figure) && "short:order-first")}
            >
              <dt className="truncate text-xs text-ink-2">{t(`labCompare.${figure}`)}</dt>
              <dd className="m-0">
                <span className="block text-base leading-tight font-semibold whitespace-nowrap tabular-nums">
                  {textIn(now, figure)}
                </span>
                {/* The strip has no room for it; the bill says it in full. */}
                {figure === "costMonthUsd" && unpriced.length > 0 && (
                  <span className="sr-only">{t("labCompare.without", { items: missingWords(unpriced) })}</span>
                )}
                <span className="flex min-h-[1lh] flex-wrap gap-x-1.5 text-xs whitespace-nowrap tabular-nums">
                  {before !== null && (
                    <span className={cx("text-ink-2", difference !== null && "max-lg:sr-only")}>
                      {was === value ? t("labCompare.same") : t("labCompare.was", { value: textIn(before, figure) })}
                    </span>
                  )}
                  {difference !== null && (
                    <span className={cx("font-semibold", isWorse(was, value) ? "text-failed" : "text-money")}>
                      {difference}
                    </span>
                  )}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
