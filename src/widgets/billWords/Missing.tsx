// What a total is without, beside the total: used, and of no known price.
import type { UnpricedItem } from "#engine";
import { t } from "#messages";
import { missingWords } from "./words.ts";

interface MissingProps {
  readonly unpriced: readonly UnpricedItem[];
  readonly isServers?: boolean;
}

export function Missing({ unpriced, isServers = false }: MissingProps) {
  if (unpriced.length === 0) return null;
  return (
    <p className="mt-1 text-xs font-medium text-pretty text-ink">
      {t(isServers ? "bill.missingServers" : "bill.missing", { items: missingWords(unpriced) })}
    </p>
  );
}
