// The events of the run on show; the former ones stay until the new ones are found.
import { useEffect, useState } from "react";
import type { Model, Run } from "#engine";
import { findEvents, type FoundEvent } from "../found/events.ts";

export interface Found {
  readonly run: Run;
  readonly events: readonly FoundEvent[];
}

/** Null until the first search is done. */
export function useEvents(run: Run, model: Model): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const search = new AbortController();
    const look = async (): Promise<void> => {
      const events = await findEvents(run, model, search.signal);
      if (!search.signal.aborted) setFound({ run, events });
    };
    // It only ever rejects because it was given up.
    look().catch(() => {});
    return () => search.abort();
  }, [run, model]);
  return found;
}
