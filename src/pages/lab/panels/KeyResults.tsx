// The results to watch while a control moves: read from the summary of the run on screen.

import type { Run } from "#engine";
import { formatMs, formatPercent, formatUsd, t } from "#messages";
import { medianFunctionColdShare } from "../coldShares.ts";
import { Rows } from "./Rows.tsx";

export function KeyResults({ run }: { readonly run: Run }) {
  const { summary } = run;
  const several = summary.functions.length > 1;
  const middle = medianFunctionColdShare(summary.functions);
  const turnedBack = summary.requests.total - summary.requests.byOutcome.ok;
  return (
    <section aria-label={t("lab.results")} className="border-b border-line px-4 py-4">
      <Rows
        rows={[
          [several ? t("lab.coldOfCalls") : t("lab.coldShare"), formatPercent(summary.coldStarts.share)],
          ...(several && middle.share !== null ? [[t("lab.coldOfMedian"), formatPercent(middle.share)] as const] : []),
          [t("lab.p99"), formatMs(summary.latencyMs.p99)],
          [t("lab.notOk"), formatPercent(summary.requests.total === 0 ? 0 : turnedBack / summary.requests.total)],
          [t("lab.cost"), formatUsd(summary.cost.total)],
        ]}
      />
      {several && middle.share !== null && (
        <p className="mt-2 text-2xs text-ink-2">
          {middle.share > summary.coldStarts.share
            ? t("lab.sharesDiffer", { n: middle.functions })
            : t("lab.sharesSame", { n: middle.functions })}
        </p>
      )}
    </section>
  );
}
