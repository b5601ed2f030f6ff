// What the figures of a component are read from, counted anew for each run; the former one stays until then.
import { useEffect, useState } from "react";
import type { Model, Stage } from "#engine";
import type { Moment } from "#player";
import { recordOf, type RoomRecord } from "./rows.ts";

interface Counted {
  readonly moment: Moment;
  readonly record: RoomRecord;
}

/** Null until the first one is counted. */
export function useRecord(room: Stage, moment: Moment, model: Model): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null);
  useEffect(() => {
    const search = new AbortController();
    const count = async (): Promise<void> => {
      const record = await recordOf(room, moment, model, search.signal);
      if (!search.signal.aborted) setCounted({ moment, record });
    };
    // It only ever rejects because it was given up.
    count().catch(() => {});
    return () => search.abort();
  }, [room, moment, model]);
  return counted;
}
