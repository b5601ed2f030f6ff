// The writing of the CSV, from a part of the page: how far it is, and an end to it when that part is closed.
import { useEffect, useRef, useState } from "react";
import type { Run } from "#engine";
import { usePlayer } from "#player";
import { reasonOf, saveFile } from "#ui";
import { csvFile } from "./csvFile.ts";

type CsvState =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly share: number }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly detail: string };

export function useCsv() {
  const { hold } = usePlayer();
  const [state, setState] = useState<CsvState>({ kind: "idle" });
  const writing = useRef<AbortController | null>(null);
  useEffect(() => () => writing.current?.abort(), []);
  const save = async (name: string, run: Run): Promise<void> => {
    const ends = new AbortController();
    writing.current = ends;
    const tell = (next: CsvState) => {
      if (!ends.signal.aborted) setState(next);
    };
    tell({ kind: "writing", share: 0 });
    const release = hold(run);
    try {
      const file = await csvFile(run.requests, ends.signal, (share) => tell({ kind: "writing", share }));
      saveFile(name, file, "text/csv");
      tell({ kind: "saved", name });
    } catch (error) {
      tell({ kind: "failed", detail: reasonOf(error) });
    } finally {
      release();
    }
  };
  const cancel = (): void => {
    writing.current?.abort();
    setState({ kind: "idle" });
  };
  return { state, save, cancel };
}
