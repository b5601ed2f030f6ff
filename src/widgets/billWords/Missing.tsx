// What a total is without, beside the total: used, and of no known price.
import type { UnpricedItem } from "#engine";
import { t } from "#messages";
import { missingWords } from "./words.ts";

export function Missing({ unpriced }: { readonly unpriced: readonly UnpricedItem[] }) {
  if (unpriced.length === 0) return null;
  return (
    <p className="mt-1 text-xs font-medium text-pretty text-ink">
      {t("bill.missing", { items: missingWords(unpriced) })}
    </p>
  );
}
