// The bill of the run, line by line, each with its unit price and where that comes from.

import type { BillLine, Run } from "#engine";
import type { Billing } from "#scenario";
import { formatCount, formatUsd, t } from "#messages";
import { Panel } from "#ui";
import { componentWord, itemWord } from "../words.ts";
import { Rows } from "./Rows.tsx";
import { Sources } from "./Sources.tsx";

export function BillPanel({ run, billing }: { readonly run: Run; readonly billing: Billing }) {
  const { cost, server } = run.summary;
  const components = Object.keys(cost.byComponent);
  return (
    <div className="md:max-lg:columns-2 md:max-lg:gap-0 [&>section]:break-inside-avoid">
      <Panel title={t("labPanels.bill")}>
        <Rows
          rows={[
            [t("labPanels.billTotal"), formatUsd(cost.total)],
            [t("labPanels.perMillion"), formatUsd(cost.perMillionRequests)],
            [t("labPanels.month"), formatUsd(cost.month)],
            [t("labPanels.serverMonth"), formatUsd(server.month)],
          ]}
        />
        <p className="mt-2 text-2xs text-ink-2">
          {t(billing.freeTier ? "labPanels.billHowFree" : "labPanels.billHow", { edition: billing.edition })}
        </p>
      </Panel>
      {components.map((component) => {
        const lines = cost.lines.filter((line) => line.component === component);
        return (
          lines.length > 0 && (
            <ComponentLines key={component} component={component} lines={lines} total={cost.byComponent[component]} />
          )
        );
      })}
    </div>
  );
}

function ComponentLines({
  component,
  lines,
  total,
}: {
  readonly component: string;
  readonly lines: readonly BillLine[];
  readonly total: number;
}) {
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
              <span className="font-semibold tabular-nums">{formatUsd(line.amount)}</span>
            </div>
            <div className="text-2xs text-ink-2 tabular-nums">
              {t(line.shared ? "labPanels.lineShared" : "labPanels.line", {
                quantity: exactEnough(line.quantity),
                unit: line.unit,
                price: unitPrice(line.unitPrice),
              })}
            </div>
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

/** Enough figures that quantity times price gives the amount beside them. */
function exactEnough(quantity: number): string {
  return quantity >= 1000 ? formatCount(quantity) : String(Number(quantity.toPrecision(4)));
}

/** A unit price as it stands in the list, never in powers of ten. */
function unitPrice(usd: number): string {
  return `$${Number(usd.toPrecision(6))
    .toFixed(12)
    .replace(/\.?0+$/, "")}`;
}
