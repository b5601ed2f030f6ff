// What ran on each instance of the run on show, counted anew for each run.
import { useEffect, useState } from "react";
import type { Run } from "#engine";
import { usesOf, type Uses } from "./uses.ts";

/** Null until it is counted. */
export function useUses(run: Run): Uses | null {
  const [counted, setCounted] = useState<{ readonly run: Run; readonly uses: Uses } | null>(null);
  useEffect(() => {
    const search = new AbortController();
    const count = async (): Promise<void> => {
      const uses = await usesOf(run, search.signal);
      if (!search.signal.aborted) setCounted({ run, uses });
    };
    // It only ever rejects because it was given up.
    count().catch(() => {});
    return () => search.abort();
  }, [run]);
  return counted?.run === run ? counted.uses : null;
}
