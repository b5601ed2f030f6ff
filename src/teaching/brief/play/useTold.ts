// The figures that a brief's texts name: runs of its start, of the wrong fix and of par, made when a text is to be read.
import { useEffect, useState } from "react";
import { reasonOf } from "#ui";
import { runScenario } from "#teaching/lesson";
import type { Brief } from "../brief.ts";
import type { Par } from "../search.ts";
import { fillText, showBrief, type Shown } from "../texts.ts";

export type Told =
  | { readonly name: "none" }
  | { readonly name: "there"; readonly shown: Shown }
  | { readonly name: "failed"; readonly detail: string };

const NONE: Told = { name: "none" };

/** @param wanted whether anybody reads a text; once they were made, the runs stay */
export function useTold(brief: Brief, par: Par, wanted: boolean): Told {
  const [told, setTold] = useState(NONE);
  const missing = wanted && told.name === "none";
  useEffect(() => {
    if (!missing) return;
    const controller = new AbortController();
    const { signal } = controller;
    showBrief(brief, par, runScenario, signal).then(
      (shown) => signal.aborted || setTold({ name: "there", shown }),
      (error: unknown) => signal.aborted || setTold({ name: "failed", detail: reasonOf(error) }),
    );
    return () => controller.abort();
  }, [brief, par, missing]);
  return told;
}

/** The text with its figures; null until they are there. */
export function toldText(text: string, brief: Brief, told: Told): string | null {
  if (!text.includes("{")) return text;
  if (told.name === "failed") return told.detail;
  return told.name === "there" ? fillText(text, brief, told.shown) : null;
}
