// The requests under way as a list: what the tokens show, for the keyboard and for screen readers.

import { lazy, Suspense, useEffect, useState } from "react";
import type { Model } from "#engine";
import { t } from "#messages";
import type { Moment } from "#player";

export interface RequestListProps {
  readonly moment: Moment;
  readonly model: Model;
  readonly selectedRow: number | null;
  readonly onSelect: (row: number | null) => void;
}

const loadRows = async () => ({ default: (await import("./RequestRows.tsx")).RequestRows });
const RequestRows = lazy(loadRows);

export function RequestList(props: RequestListProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // What cannot be fetched now is asked for again when the list is opened.
    loadRows().catch(() => {});
  }, []);
  return (
    <details className="diagram-list text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit py-0.5 text-ink-2 max-sm:py-1 hover:text-ink">{t("diagram.list")}</summary>
      <Suspense>{open && <RequestRows {...props} />}</Suspense>
    </details>
  );
}
