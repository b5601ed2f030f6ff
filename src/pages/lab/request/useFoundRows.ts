// The rows that fit what is asked for; the former ones stay until the new ones are found.
import { useCallback } from "react";
import type { RequestColumns } from "#engine";
import { useAnswer } from "#ui";
import { findRows, type FoundRows, type RequestQuery } from "./findRows.ts";

/** Null until the first search is done. `query` must be the same object as long as it asks for the same. */
export function useFoundRows(columns: RequestColumns, query: RequestQuery): FoundRows | null {
  const ask = useCallback(
    async (signal: AbortSignal) => ({ columns, found: await findRows(columns, query, signal) }),
    [columns, query],
  );
  const answer = useAnswer(ask)?.result;
  return answer?.columns === columns ? answer.found : null;
}
