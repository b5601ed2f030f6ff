// The charts as tables, fetched and built when they are opened.
import { lazy, Suspense, useState } from "react";
import type { Run } from "#engine";
import { t } from "#messages";
import type { ChartData } from "./data/chartData.ts";
import type { ChartRow } from "./rows.ts";
import { SUMMARY } from "./summary.ts";

const Tables = lazy(async () => ({ default: (await import("./Tables.tsx")).Tables }));

export interface ChartTablesProps {
  readonly run: Run;
  readonly data: ChartData;
  readonly rows: readonly ChartRow[];
}

export function ChartTables(props: ChartTablesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={SUMMARY}>{t("charts.showTables")}</summary>
      {open && (
        <Suspense>
          <Tables {...props} />
        </Suspense>
      )}
    </details>
  );
}
