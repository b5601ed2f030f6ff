// The events of the run on show; the former ones stay until the new ones are found.
import { useCallback } from "react";
import type { Model, Run } from "#engine";
import { useAnswer } from "#ui";
import { findEvents, type FoundEvent } from "../found/events.ts";

export interface Found {
  readonly run: Run;
  readonly events: readonly FoundEvent[];
}

/** Null until the first search is done. */
export function useEvents(run: Run, model: Model): Found | null {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Found> => ({ run, events: await findEvents(run, model, signal) }),
    [run, model],
  );
  return useAnswer(ask)?.result ?? null;
}
