/// <reference types="vite/types/importMeta.d.ts" />
// The guides for teachers of content/en/guides: one for each lesson, by the lesson's name, and those to classes that do beliefs or briefs.
import type { ComponentType } from "react";
import classes from "../../../content/en/guides/classes.json" with { type: "json" };

/** A compiled guide. */
export interface Guide {
  readonly default: ComponentType<{ readonly components?: object }>;
  /** Of its plan, in all. */
  readonly minutes: number;
}

/** A guide that belongs to no lesson. */
export interface ClassGuide {
  readonly name: string;
  readonly title: string;
  /** The page for a class, with tasks chosen. */
  readonly to: string;
  readonly objectives: readonly string[];
}

export const classGuides: readonly ClassGuide[] = classes;

const texts = import.meta.glob<Guide>("../../../content/en/guides/*.mdx");
const loaded = new Map<string, Promise<Guide | null>>();

/** The guide to a lesson or a class; null where there is none of this name. Rejects where it cannot be fetched; asked again, it is fetched again. */
export function loadGuide(name: string): Promise<Guide | null> {
  const known = loaded.get(name);
  if (known) return known;
  const coming = texts[`../../../content/en/guides/${name}.mdx`]?.() ?? Promise.resolve(null);
  loaded.set(name, coming);
  coming.catch(() => loaded.delete(name));
  return coming;
}
