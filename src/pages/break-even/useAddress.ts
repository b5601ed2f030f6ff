// What is compared, in step with the address: read when the page is come to, written once the reader has settled.
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import type { WidgetState, WidgetValues } from "#host";
import { isObject } from "#ui";
import { readAsked, writeAsked } from "#widgets/breakEven";

/** Browsers take only so many changes of an address in a while: a slider that is dragged makes them by the dozen. */
const REST_MS = 400;

export function useAddress(state: WidgetState): void {
  const [search, setSearch] = useSearchParams();
  const written = useRef<string | null>(null);
  const text = search.toString();
  useEffect(() => {
    if (written.current === text) return;
    written.current = text;
    // Another comparison: what was guessed of the one before is none of it.
    state.replace({ asked: Object.fromEntries(new URLSearchParams(text)) });
  }, [state, text]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const next = queryOf(state.get());
      if (next === queryOf({ asked: Object.fromEntries(new URLSearchParams(written.current ?? "")) })) return;
      written.current = next;
      setSearch(next, { replace: true, preventScrollReset: true });
    };
    const stop = state.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(write, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [state, setSearch]);
}

function queryOf({ asked }: WidgetValues): string {
  return writeAsked(readAsked(isObject(asked) ? asked : {}).settings);
}
