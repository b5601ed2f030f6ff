// The bill: metered at the playhead, then of the functions or of the servers, of a month or of the run, line by line.
import "#messages/labPanels";
import { useState } from "react";
import { Link } from "react-router";
import type { Model, Run } from "#engine";
import type { Scenario } from "#scenario";
import { formatSum, t } from "#messages";
import { Panel, Segmented } from "#ui";
import { BillLines, MeterFigures, SaveCsv } from "#widgets/bill";
import { Missing, type Span } from "#widgets/billWords";
import { providerName } from "#host/products";
import { serversInWords } from "#widgets/servers";
import { Rows } from "./Rows.tsx";

type Side = "functions" | "servers";

interface BillPanelProps {
  readonly run: Run;
  readonly model: Model;
  readonly scenario: Scenario;
  /** Whether a month is billed with what is free. */
  readonly onFree: (freeTier: boolean) => void;
}

export function BillPanel({ run, model, scenario, onFree }: BillPanelProps) {
  const [side, setSide] = useState<Side>("functions");
  const [span, setSpan] = useState<Span>("month");
  const { cost, server } = run.summary;
  const { billing } = scenario;
  const { lines } = side === "functions" ? cost : server;
  const missing = {
    functions: cost.unpriced,
    // A database without a price is on neither side.
    servers: [...cost.unpriced.filter(({ item }) => item === "relationalDatabase"), ...(server.unpriced ?? [])],
  };
  return (
    <div className="md:max-lg:columns-2 md:max-lg:gap-0 [&>section]:break-inside-avoid">
      <Panel title={t("bill.meter")}>
        <MeterFigures run={run} model={model} />
      </Panel>
      <Panel title={t("labPanels.bill")}>
        <Rows
          rows={[
            [t("labPanels.month"), formatSum(cost.month, missing.functions)],
            [t("labPanels.serverMonth"), formatSum(server.month, missing.servers)],
            [t("labPanels.billTotal"), formatSum(cost.total, missing.functions)],
            [t("labPanels.perMillion"), formatSum(cost.perMillionRequests, missing.functions)],
          ]}
        />
        <Missing unpriced={cost.unpriced} />
        <Missing unpriced={missing.servers} isServers />
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
          <p>
            {t("labPanels.billHow", {
              provider: providerName(scenario.provider),
              edition: billing.edition,
            })}
          </p>
          <p>
            {t("labPanels.servers", { servers: serversInWords(scenario.server, server) })} {t("labPanels.both")}
          </p>
          <p>
            <Link to="/my-bill" className="underline underline-offset-2">
              {t("labPanels.myBill")}
            </Link>
          </p>
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
            label={t("bill.span")}
            options={[
              { value: "month", label: t("bill.span.month") },
              { value: "run", label: t("bill.span.run") },
            ]}
            value={span}
            onChange={setSpan}
          />
          <SaveCsv
            title={scenario.title}
            tables={[
              { side: "functions", lines: cost.lines, unpriced: cost.unpriced },
              { side: "servers", lines: server.lines, unpriced: missing.servers },
            ]}
          />
        </div>
      </Panel>
      <BillLines lines={lines} unpriced={missing[side]} span={span} />
    </div>
  );
}
