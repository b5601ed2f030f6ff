// Of several functions: the share of all calls that are cold beside that of the function in the middle, and why they differ.

import type { Run } from "#engine";
import { formatPercent, t } from "#messages";
import { medianFunctionColdShare } from "../coldShares.ts";
import { Rows } from "./Rows.tsx";

export function ColdByFunction({ run: { summary } }: { readonly run: Run }) {
  const middle = medianFunctionColdShare(summary.functions);
  if (middle.share === null) return null;
  return (
    <section aria-label={t("labPanels.coldByFunction")} className="border-b border-line px-4 py-4">
      <Rows
        rows={[
          [t("labPanels.coldOfCalls"), formatPercent(summary.coldStarts.share)],
          [t("labPanels.coldOfMedian"), formatPercent(middle.share)],
        ]}
      />
      <p className="mt-2 text-xs text-ink-2">
        {middle.share > summary.coldStarts.share
          ? t("labPanels.sharesDiffer", { n: middle.functions })
          : t("labPanels.sharesSame", { n: middle.functions })}
      </p>
    </section>
  );
}
