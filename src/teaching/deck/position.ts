// Where a talk is: a slide and a step of it, and how it goes on from there.
import type { SlideEntry } from "./decks.ts";

export interface Position {
  /** From 0. */
  readonly slide: number;
  /** 0 before anything more has appeared. */
  readonly step: number;
}

export function isSamePosition(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.step === b.step;
}

export type Move = "next" | "previous" | "skipNext" | "skipPrevious" | "first" | "last" | { readonly slide: number };

/** The position after a move; the same at either end. Slides are numbered from 1 by those who present. */
export function moved(slides: readonly SlideEntry[], { slide, step }: Position, move: Move): Position {
  const last = slides.length - 1;
  if (typeof move === "object") return { slide: Math.min(last, Math.max(0, move.slide - 1)), step: 0 };
  switch (move) {
    case "next":
      if (step < slides[slide].steps) return { slide, step: step + 1 };
      return slide < last ? { slide: slide + 1, step: 0 } : { slide, step };
    case "previous":
      if (step > 0) return { slide, step: step - 1 };
      return slide > 0 ? { slide: slide - 1, step: slides[slide - 1].steps } : { slide, step };
    case "skipNext":
      return slide < last ? { slide: slide + 1, step: 0 } : { slide, step: slides[slide].steps };
    case "skipPrevious":
      return { slide: step > 0 ? slide : Math.max(0, slide - 1), step: 0 };
    case "first":
      return { slide: 0, step: 0 };
    case "last":
      return { slide: last, step: 0 };
  }
}

/** What the next press brings: a step of this slide, another slide, or nothing more. */
export function comesNext(slides: readonly SlideEntry[], { slide, step }: Position): "step" | "slide" | "end" {
  if (step < slides[slide].steps) return "step";
  return slide < slides.length - 1 ? "slide" : "end";
}

/** The position that an address names; the start where it names none, and the last step where it asks for more. */
export function positionAt(slides: readonly SlideEntry[], id: string | undefined, step: string | undefined): Position {
  const slide = Math.max(
    0,
    slides.findIndex((each) => each.id === id),
  );
  const asked = /^\d{1,3}$/.test(step ?? "") ? Number(step) : 0;
  return { slide, step: Math.min(slides[slide].steps, asked) };
}

/**
 * `<slide-id>?step=<step>`, as it stands in an address; the first step is left out. A step has no path of its own: there are files for
 * slides alone, and a host of plain files would answer its address with 404, which shows no card.
 */
export function pathOf(slides: readonly SlideEntry[], { slide, step }: Position, search = ""): string {
  const query = new URLSearchParams(search);
  query.delete("step");
  if (step > 0) query.set("step", String(step));
  return query.size === 0 ? slides[slide].id : `${slides[slide].id}?${query}`;
}

/** Minutes planned up to the beginning of a slide, to a hundredth: sums of tenths are not exact. */
export function plannedBefore(slides: readonly SlideEntry[], slide: number): number {
  return Math.round(slides.slice(0, slide).reduce((total, { minutes }) => total + minutes, 0) * 100) / 100;
}
