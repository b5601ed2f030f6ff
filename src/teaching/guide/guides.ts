/// <reference types="vite/types/importMeta.d.ts" />
// The guides for teachers of content/en/guides, one for each lesson, by the lesson's name.
import type { ComponentType } from "react";

/** A compiled guide. */
export interface Guide {
  readonly default: ComponentType<{ readonly components?: object }>;
  /** Of its plan, in all. */
  readonly minutes: number;
}

const texts = import.meta.glob<Guide>("../../../content/en/guides/*.mdx");
const loaded = new Map<string, Promise<Guide | null>>();

/** The guide to a lesson; null where there is none of this name. Rejects where it cannot be fetched; asked again, it is fetched again. */
export function loadGuide(lesson: string): Promise<Guide | null> {
  const known = loaded.get(lesson);
  if (known) return known;
  const coming = texts[`../../../content/en/guides/${lesson}.mdx`]?.() ?? Promise.resolve(null);
  loaded.set(lesson, coming);
  coming.catch(() => loaded.delete(lesson));
  return coming;
}
