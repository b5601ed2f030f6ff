// The whole run in figures: what the command line prints for the same scenario.

import { OUTCOMES, type Run } from "#engine";
import { formatCount, formatDuration, formatMs, formatNumber, formatPercent, formatSum, formatUsd, t } from "#messages";
import type { Scenario } from "#scenario";
import { Panel } from "#ui";
import { Missing } from "#widgets/billWords";
import { serversInWords } from "#widgets/servers";
import { medianFunctionColdShare } from "../coldShares.ts";
import { Rows, type Row } from "./Rows.tsx";

interface SummaryPanelProps {
  readonly run: Run;
  readonly scenario: Scenario;
}

export function SummaryPanel({ run, scenario }: SummaryPanelProps) {
  const { requests, coldStarts, latencyMs, instances, cost, functions, server } = run.summary;
  const middle = medianFunctionColdShare(functions);
  const outcomes = OUTCOMES.filter((outcome) => outcome === "ok" || requests.byOutcome[outcome] > 0);
  return (
    <div className="md:max-lg:columns-2 md:max-lg:gap-0 [&>section]:break-inside-avoid">
      <Panel title={t("labPanels.requests")}>
        <Rows
          rows={[
            [t("labPanels.total"), formatCount(requests.total)],
            [t("labPanels.attempts"), formatCount(requests.attempts)],
            ...outcomes.map((outcome): Row => [t(`outcomes.${outcome}`), formatCount(requests.byOutcome[outcome])]),
          ]}
        />
        {run.stopped && (
          <p className="mt-2 text-2xs text-ink-2">
            {t("labPanels.stopped", {
              time: formatDuration(Math.floor(run.stopped.atUs / 1e6)),
              n: run.stopped.unfinished,
            })}
          </p>
        )}
        {!run.stopped && requests.recorded < run.total && (
          <p className="mt-2 text-2xs text-ink-2">
            {t("labPanels.aggregated", { recorded: requests.recorded, total: run.total })}
          </p>
        )}
      </Panel>
      <Panel title={t("labPanels.coldStarts")}>
        <Rows
          rows={[
            [t("labPanels.count"), formatCount(coldStarts.count)],
            [t("labPanels.coldOfCalls"), formatPercent(coldStarts.share)],
            ...(functions.length > 1 && middle.share !== null
              ? [[t("labPanels.coldOfMedian"), formatPercent(middle.share)] as const]
              : []),
          ]}
        />
        {functions.length > 1 && (
          <p className="mt-2 text-2xs text-ink-2">
            {t("labPanels.medianHow", { n: middle.functions, all: functions.length })}
          </p>
        )}
      </Panel>
      <Panel title={t("labPanels.latency")}>
        <Rows
          rows={(["mean", "p50", "p90", "p95", "p99", "max"] as const).map((name): Row => [
            t(`labPanels.latency.${name}`),
            formatMs(latencyMs[name]),
          ])}
        />
      </Panel>
      <Panel title={t("labPanels.instances")}>
        <Rows
          rows={[
            [t("labPanels.started"), formatCount(instances.started)],
            [t("labPanels.peak"), formatCount(instances.peak)],
            [t("labPanels.meanInstances"), formatNumber(instances.mean)],
            [t("labPanels.meanStarting"), formatNumber(instances.meanStarting)],
            [t("labPanels.meanBusy"), formatNumber(instances.meanBusy)],
            [t("labPanels.meanIdle"), formatNumber(instances.meanIdle)],
            [t("labPanels.meanLifetime"), formatDuration(instances.meanLifetimeS)],
          ]}
        />
      </Panel>
      <Panel title={t("labPanels.server")}>
        <Rows
          rows={[
            [t("labPanels.serverCost"), formatUsd(server.cost)],
            [t("labPanels.billTotal"), formatSum(cost.total, cost.unpriced)],
            [t("labPanels.serverP99"), formatMs(server.latencyMs.p99)],
            [t("labPanels.serverRejected"), formatCount(server.rejected)],
            [t("labPanels.serverBusy"), formatPercent(server.meanUtilisation)],
          ]}
        />
        <Missing unpriced={cost.unpriced} />
        <p className="mt-2 text-2xs text-ink-2">
          {t("labPanels.servers", { servers: serversInWords(scenario.server, server) })}
        </p>
      </Panel>
      <Panel title={t("labPanels.fingerprint")}>
        <p className="font-mono text-xs break-all" data-fingerprint={run.fingerprint}>
          {run.fingerprint}
        </p>
        <p className="mt-1 text-2xs text-ink-2">{t("labPanels.fingerprintWhy")}</p>
      </Panel>
    </div>
  );
}
