// The whole run in figures: what the command line prints for the same scenario.

import { OUTCOMES, type Run } from "#engine";
import { formatCount, formatDuration, formatMs, formatNumber, formatPercent, formatUsd, t } from "#messages";
import { Panel } from "#ui";
import { medianFunctionColdShare } from "../coldShares.ts";
import { OUTCOME_KEYS } from "../words.ts";
import { Rows, type Row } from "./Rows.tsx";

export function SummaryPanel({ run }: { readonly run: Run }) {
  const { requests, coldStarts, latencyMs, instances, cost, functions, server } = run.summary;
  const middle = medianFunctionColdShare(functions);
  const outcomes = OUTCOMES.filter((outcome) => outcome === "ok" || requests.byOutcome[outcome] > 0);
  return (
    <div className="md:max-lg:columns-2 md:max-lg:gap-0 [&>section]:break-inside-avoid">
      <Panel title={t("lab.requests")}>
        <Rows
          rows={[
            [t("lab.total"), formatCount(requests.total)],
            [t("lab.attempts"), formatCount(requests.attempts)],
            ...outcomes.map((outcome): Row => [t(OUTCOME_KEYS[outcome]), formatCount(requests.byOutcome[outcome])]),
          ]}
        />
        {requests.recorded < run.total && (
          <p className="mt-2 text-2xs text-ink-2">
            {t("lab.aggregated", { recorded: requests.recorded, total: run.total })}
          </p>
        )}
      </Panel>
      <Panel title={t("lab.coldStarts")}>
        <Rows
          rows={[
            [t("lab.count"), formatCount(coldStarts.count)],
            [t("lab.coldOfCalls"), formatPercent(coldStarts.share)],
            ...(functions.length > 1 && middle.share !== null
              ? [[t("lab.coldOfMedian"), formatPercent(middle.share)] as const]
              : []),
          ]}
        />
        {functions.length > 1 && (
          <p className="mt-2 text-2xs text-ink-2">
            {t("lab.medianHow", { n: middle.functions, all: functions.length })}
          </p>
        )}
      </Panel>
      <Panel title={t("lab.latency")}>
        <Rows
          rows={(["mean", "p50", "p90", "p95", "p99", "max"] as const).map((name): Row => [
            t(`lab.latency.${name}`),
            formatMs(latencyMs[name]),
          ])}
        />
      </Panel>
      <Panel title={t("lab.instances")}>
        <Rows
          rows={[
            [t("lab.started"), formatCount(instances.started)],
            [t("lab.peak"), formatCount(instances.peak)],
            [t("lab.meanInstances"), formatNumber(instances.mean)],
            [t("lab.meanStarting"), formatNumber(instances.meanStarting)],
            [t("lab.meanBusy"), formatNumber(instances.meanBusy)],
            [t("lab.meanIdle"), formatNumber(instances.meanIdle)],
            [t("lab.meanLifetime"), formatDuration(instances.meanLifetimeS)],
          ]}
        />
      </Panel>
      <Panel title={t("lab.server")}>
        <Rows
          rows={[
            [t("lab.serverCost"), formatUsd(server.cost)],
            [t("lab.functionsCost"), formatUsd(cost.total)],
            [t("lab.serverP99"), formatMs(server.latencyMs.p99)],
            [t("lab.serverRejected"), formatCount(server.rejected)],
            [t("lab.serverBusy"), formatPercent(server.meanUtilisation)],
          ]}
        />
      </Panel>
      <Panel title={t("lab.fingerprint")}>
        <p className="font-mono text-xs break-all" data-fingerprint={run.fingerprint}>
          {run.fingerprint}
        </p>
        <p className="mt-1 text-2xs text-ink-2">{t("lab.fingerprintWhy")}</p>
      </Panel>
    </div>
  );
}
