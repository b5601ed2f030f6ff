// What the figures of a component are read from, counted anew for each run; the former one stays until then.
import { useCallback } from "react";
import type { Model, Stage } from "#engine";
import type { Moment } from "#player";
import { useAnswer } from "#ui";
import { recordOf, type RoomRecord } from "./rows.ts";

interface Counted {
  readonly moment: Moment;
  readonly record: RoomRecord;
}

/** Null until the first one is counted. */
export function useRecord(room: Stage, moment: Moment, model: Model): Counted | null {
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Counted> => ({ moment, record: await recordOf(room, moment, model, signal) }),
    [room, moment, model],
  );
  return useAnswer(ask)?.result ?? null;
}
