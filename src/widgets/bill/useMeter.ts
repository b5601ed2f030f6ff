// The meter of the run on show: made anew for each run, in short stretches; the one before stays until then.
import { useCallback } from "react";
import type { Model, Run } from "#engine";
import { usePlayer } from "#player";
import { useAnswer } from "#ui";
import { meterOf, type Meter } from "./meter.ts";

/** Null until the first one is made. */
export function useMeter(run: Run, model: Model): Meter | null {
  const { hold } = usePlayer();
  const ask = useCallback(
    (signal: AbortSignal): Promise<Meter> => {
      const letGo = hold(run);
      return meterOf(run, model, signal).finally(letGo);
    },
    [hold, run, model],
  );
  return useAnswer(ask)?.result ?? null;
}
