// A record that is being read, as the panel shows it.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Form, Traffic } from "#traffic";
import { formatCount, t } from "#messages";
import { NoText, readRecord, type Source } from "./readRecord.ts";

export interface Reading {
  /** The file's name, or that it was pasted. */
  readonly name: string;
  readonly source: Source;
  /** From 0 to 1. */
  readonly share: number;
  readonly traffic: Traffic | null;
  /** Why it could not be read. */
  readonly refused: string | null;
}

export interface RecordReading {
  readonly reading: Reading | null;
  readonly read: (source: Source, form: Form | null) => void;
  readonly forget: () => void;
}

export function useRecord(): RecordReading {
  const [reading, setReading] = useState<Reading | null>(null);
  const under = useRef<AbortController | null>(null);
  const forget = useCallback(() => {
    under.current?.abort();
    setReading(null);
  }, []);
  useEffect(() => () => under.current?.abort(), []);
  const read = useCallback((source: Source, form: Form | null) => {
    under.current?.abort();
    const mine = new AbortController();
    under.current = mine;
    const name =
      source.kind === "file" ? source.file.name : t("labTraffic.pasted", { n: formatCount(source.text.length) });
    const tell = (told: Partial<Reading>) => {
      if (!mine.signal.aborted) setReading({ name, source, share: 0, traffic: null, refused: null, ...told });
    };
    tell({});
    let toldMs = performance.now();
    const onProgress = (share: number) => {
      if (performance.now() - toldMs < TELL_EACH_MS) return;
      toldMs = performance.now();
      tell({ share });
    };
    readRecord(source, form, onProgress, mine.signal).then(
      (traffic) => tell({ share: 1, traffic }),
      (error: unknown) =>
        tell({ refused: t(error instanceof NoText ? "labTraffic.noText" : "labTraffic.unreadable", { name }) }),
    );
  }, []);
  return { reading, read, forget };
}

const TELL_EACH_MS = 100;
