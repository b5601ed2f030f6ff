// The rows that fit what is asked for; the former ones stay until the new ones are found.
import { useEffect, useState } from "react";
import type { RequestColumns } from "#engine";
import { findRows, type FoundRows, type RequestQuery } from "./findRows.ts";

/** Null until the first search is done. `query` must be the same object as long as it asks for the same. */
export function useFoundRows(columns: RequestColumns, query: RequestQuery): FoundRows | null {
  const [answer, setAnswer] = useState<{ columns: RequestColumns; found: FoundRows } | null>(null);
  useEffect(() => {
    const search = new AbortController();
    const show = async (): Promise<void> => {
      const found = await findRows(columns, query, search.signal);
      if (!search.signal.aborted) setAnswer({ columns, found });
    };
    // It only ever rejects because it was given up.
    show().catch(() => {});
    return () => search.abort();
  }, [columns, query]);
  return answer?.columns === columns ? answer.found : null;
}
