// The histogram of a run's stretch, counted anew when either changes; the former one stays until then.
import { useEffect, useMemo, useState } from "react";
import type { Run } from "#engine";
import { usePlayer, usePlayerState } from "#player";
import type { TimeRange } from "#host";
import type { LatencyScale } from "./chartRows.ts";
import { latencyHistogram, type HistogramData } from "./histogram.ts";
import { rowsIn } from "../data/recorded.ts";

interface Wanted {
  /** Null: the whole run from the end of its warm-up, as its summary has it. */
  readonly range: TimeRange | null;
  readonly scale: LatencyScale;
}

/** Null before it is counted, where nothing is wanted, and where the stretch is not recorded whole. */
export function useHistogram(run: Run | null, wanted: Wanted | null): HistogramData | null {
  const { hold } = usePlayer();
  const { model } = usePlayerState();
  const [counted, setCounted] = useState<HistogramData | null>(null);
  const { fromUs, toUs } = wanted?.range ?? { fromUs: model?.warmUpUs ?? 0, toUs: Infinity };
  const scale = wanted?.scale ?? null;
  const rows = useMemo(
    () => (run && scale !== null ? rowsIn(run, { fromUs, toUs }) : null),
    [run, scale, fromUs, toUs],
  );
  useEffect(() => {
    if (!run || !rows || scale === null) return;
    const ends = new AbortController();
    const release = hold(run);
    latencyHistogram(run.requests, rows, scale, ends.signal)
      .then(setCounted, () => {})
      .finally(release);
    return () => ends.abort();
  }, [hold, run, rows, scale]);
  return rows && counted;
}
