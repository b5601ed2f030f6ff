// Scenarios that come by drop, by paste or from the file picker, anywhere on the page. What reads them comes when it is asked for.
import { useCallback, useEffect, useRef, useState } from "react";
import { t } from "#messages";
import type { Session } from "../session.ts";
import { handedIn, type Handed } from "./handed.ts";

export interface Outcome {
  /** Why it was not opened; null: it is open. */
  readonly lines: readonly string[] | null;
  /** Where it failed for want of a connection. */
  readonly again?: () => void;
}

export interface GivenState {
  /** A file is held over the page. */
  readonly held: boolean;
  readonly outcome: Outcome | null;
  readonly take: (handed: Handed) => void;
  readonly dismiss: () => void;
}

export function useGiven(session: Session): GivenState {
  const [held, setHeld] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const latest = useRef<Handed | null>(null);
  const take = useCallback(
    (handed: Handed) => {
      const tell = (told: Outcome) => {
        if (latest.current === handed) setOutcome(told);
      };
      const open = () => {
        latest.current = handed;
        setOutcome(null);
        import("./take.ts")
          .then((code) => code.take(handed, session))
          .then((lines) => tell({ lines }))
          .catch((error: unknown) => tell({ lines: [t("lab.fetchFailedBody"), String(error)], again: open }));
      };
      open();
    },
    [session],
  );
  useEffect(() => listen(take, setHeld), [take]);
  return { held, outcome, take, dismiss: () => setOutcome(null) };
}

function listen(take: (handed: Handed) => void, setHeld: (held: boolean) => void): () => void {
  const ends = new AbortController();
  const on = <Type extends "dragover" | "dragleave" | "drop" | "paste">(
    type: Type,
    listener: (event: WindowEventMap[Type]) => void,
  ) => addEventListener(type, listener, { signal: ends.signal });
  on("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // A place within the page wants it for itself.
    if (event.defaultPrevented) return setHeld(false);
    // Else the browser would leave the page for the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setHeld(true);
  });
  on("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) setHeld(false);
  });
  on("drop", (event) => {
    setHeld(false);
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const handed = handedIn(event.dataTransfer);
    if (handed) take(handed);
  });
  on("paste", (event) => {
    if (isForSomethingElse(event.target)) return;
    const handed = handedIn(event.clipboardData);
    if (!handed) return;
    event.preventDefault();
    take(handed);
  });
  return () => ends.abort();
}

/** What is pasted into a field or a dialog is meant for it. */
function isForSomethingElse(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([readonly]), textarea, [contenteditable], dialog[open]") !== null
  );
}
