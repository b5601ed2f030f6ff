// Ask a request: a list that can be searched and narrowed, a page at a time, so that two million are no more than twenty.
import { useMemo, useState } from "react";
import type { Run } from "#engine";
import { formatClock, t } from "#messages";
import { useClockState } from "#player";
import { Button } from "#ui";
import { FilterControls } from "./FilterControls.tsx";
import { ALL, type Filters } from "./filters.ts";
import { SLOWEST_KEPT, type FoundRows, type RequestQuery } from "./findRows.ts";
import { FoundRequest } from "./FoundRequest.tsx";
import { useFoundRows } from "./useFoundRows.ts";

const PAGE = 20;

interface RequestListProps {
  readonly run: Run;
  readonly selectedRow: number | null;
  readonly onPick: (row: number) => void;
}

export function RequestList({ run, selectedRow, onPick }: RequestListProps) {
  const { settledUs } = useClockState();
  const [filters, setFilters] = useState<Filters>(ALL);
  const [wantedPage, setPage] = useState(0);
  const { outcome, coldOnly, underWay, order } = filters;
  const underWayUs = underWay ? settledUs : null;
  const query = useMemo(
    (): RequestQuery => ({ outcome, coldOnly, underWayUs, order }),
    [outcome, coldOnly, underWayUs, order],
  );
  const found = useFoundRows(run.requests, query);
  const pages = Math.max(1, Math.ceil((found?.rows.length ?? 0) / PAGE));
  const page = Math.min(wantedPage, pages - 1);
  return (
    <section aria-label={t("labPanels.ask")} className="px-4 pt-4 pb-5">
      <FilterControls
        run={run}
        filters={filters}
        now={formatClock(settledUs).slice(0, -4)}
        onPick={onPick}
        onChange={(next) => {
          setFilters(next);
          setPage(0);
        }}
      />
      <p role="status" className="mt-3 text-2xs text-ink-2">
        {found ? howMany(found, run, order) : t("labPanels.searching")}
      </p>
      {found?.count === 0 && (
        <div className="mt-2 flex flex-col items-start gap-2 text-sm">
          <p>{t(run.requests.rows === 0 ? "labPanels.noRequests" : "labPanels.nothingFits")}</p>
          {filters !== ALL && (
            <Button size="small" onClick={() => setFilters(ALL)}>
              {t("labPanels.allRequests")}
            </Button>
          )}
        </div>
      )}
      {found && found.count > 0 && (
        <ul aria-label={t("labPanels.requests")} className="mt-1 -mx-2">
          {Array.from(found.rows.subarray(page * PAGE, (page + 1) * PAGE), (row) => (
            <li key={row}>
              <FoundRequest columns={run.requests} row={row} selected={row === selectedRow} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav aria-label={t("labPanels.pages")} className="mt-2 flex items-center justify-between gap-2 text-xs">
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t("labPanels.previousPage")}
          </Button>
          <span className="text-ink-2">{t("labPanels.page", { n: page + 1, of: pages })}</span>
          <Button size="small" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            {t("labPanels.nextPage")}
          </Button>
        </nav>
      )}
    </section>
  );
}

function howMany({ count, rows }: FoundRows, run: Run, order: RequestQuery["order"]): string {
  const fit = t("labPanels.fit", { n: count, of: run.requests.rows });
  return order === "slowest" && rows.length < count ? `${fit} ${t("labPanels.slowestKept", { n: SLOWEST_KEPT })}` : fit;
}
