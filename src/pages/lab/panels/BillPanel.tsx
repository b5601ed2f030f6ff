// The bill, of the functions or of the servers, of a month or of the run, line by line, each with its price and where that comes from.

import { useState } from "react";
import type { BillLine, Run } from "#engine";
import type { Scenario } from "#scenario";
import { formatUsd, t } from "#messages";
import { Panel, Segmented } from "#ui";
import { serversInWords } from "#widgets/servers";
import { amountOf, componentWord, itemWord, lineInWords, type Span } from "./billWords.ts";
import { Rows } from "./Rows.tsx";
import { Sources } from "./Sources.tsx";

type Side = "functions" | "servers";

interface BillPanelProps {
  readonly run: Run;
  readonly scenario: Scenario;
  /** Whether a month is billed with what is free. */
  readonly onFree: (freeTier: boolean) => void;
}

export function BillPanel({ run, scenario, onFree }: BillPanelProps) {
  const [side, setSide] = useState<Side>("functions");
  const [span, setSpan] = useState<Span>("month");
  const { cost, server } = run.summary;
  const { billing } = scenario;
  const { lines } = side === "functions" ? cost : server;
  const components = [...new Set(lines.map(({ component }) => component))];
  return (
    <div className="md:max-lg:columns-2 md:max-lg:gap-0 [&>section]:break-inside-avoid">
      <Panel title={t("labPanels.bill")}>
        <Rows
          rows={[
            [t("labPanels.month"), formatUsd(cost.month)],
            [t("labPanels.serverMonth"), formatUsd(server.month)],
            [t("labPanels.billTotal"), formatUsd(cost.total)],
            [t("labPanels.perMillion"), formatUsd(cost.perMillionRequests)],
          ]}
        />
        <label className="mt-3 flex min-h-6 items-center gap-2 text-xs">
          <input
            type="checkbox"
            className="size-3.5 accent-ink"
            checked={billing.freeTier}
            onChange={(event) => onFree(event.currentTarget.checked)}
          />
          {t("labPanels.free")}
        </label>
        <div className="mt-1 flex flex-col gap-1.5 text-2xs text-ink-2">
          <p>
            {t(billing.freeTier ? "labPanels.freeOn" : "labPanels.freeOff")} {t("labPanels.freeTrials")}
          </p>
          <p>{t("labPanels.billHow", { edition: billing.edition })}</p>
          <p>
            {t("labPanels.servers", { servers: serversInWords(scenario.server, server) })} {t("labPanels.both")}
          </p>
          {cost.unpriced.map(({ item }) => (
            <p key={item} className="font-medium text-ink">
              {item === "relationalDatabase" ? t("labPanels.unpriced.relationalDatabase") : item}
            </p>
          ))}
        </div>
        <div className="mt-3 flex flex-wrap gap-2">
          <Segmented<Side>
            label={t("labPanels.side")}
            options={[
              { value: "functions", label: t("labPanels.side.functions") },
              { value: "servers", label: t("labPanels.side.servers") },
            ]}
            value={side}
            onChange={setSide}
          />
          <Segmented<Span>
            label={t("labPanels.span")}
            options={[
              { value: "month", label: t("labPanels.span.month") },
              { value: "run", label: t("labPanels.span.run") },
            ]}
            value={span}
            onChange={setSpan}
          />
        </div>
      </Panel>
      {components.map((component) => (
        <ComponentLines
          key={component}
          component={component}
          lines={lines.filter((line) => line.component === component)}
          span={span}
        />
      ))}
      {cost.unpriced.map(({ component, item }) => (
        <Panel
          key={item}
          title={componentWord(component)}
          actions={<span className="text-sm text-ink-2">{t("labPanels.unpriced")}</span>}
        >
          <p className="text-xs">{itemWord(item)}</p>
        </Panel>
      ))}
    </div>
  );
}

interface ComponentLinesProps {
  readonly component: string;
  readonly lines: readonly BillLine[];
  readonly span: Span;
}

function ComponentLines({ component, lines, span }: ComponentLinesProps) {
  const total = lines.reduce((sum, line) => sum + amountOf(line, span), 0);
  return (
    <Panel
      title={componentWord(component)}
      actions={<span className="text-sm font-semibold tabular-nums">{formatUsd(total)}</span>}
    >
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.item} className="text-xs">
            <div className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">{itemWord(line.item)}</span>
              <span className="font-semibold tabular-nums">{formatUsd(amountOf(line, span))}</span>
            </div>
            <div className="text-2xs text-ink-2 tabular-nums">{lineInWords(line, span)}</div>
            <details className="text-2xs text-ink-2">
              <summary className="inline-block min-h-6 py-1 underline underline-offset-2">
                {t("labPanels.source")}
              </summary>
              <Sources text={line.source} />
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
