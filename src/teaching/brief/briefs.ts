/// <reference types="vite/types/importMeta.d.ts" />
// The briefs of content/en/briefs, in order, by the names of their files, and par of each as it was computed.
import pars from "../../../content/en/par.json" with { type: "json" };
import type { Brief } from "./brief.ts";
import type { Par } from "./search.ts";

export interface NamedBrief extends Brief {
  /** Its address below /briefs. */
  readonly name: string;
}

// Their shape is held by the content check.
const files = import.meta.glob<Brief>("../../../content/en/briefs/*.json", { eager: true, import: "default" });

export const briefs: readonly NamedBrief[] = Object.entries(files)
  .map(([path, brief]) => ({ ...brief, name: path.replace(/^.*\/|\.json$/g, "") }))
  .sort((one, other) => one.order - other.order);

/** Par of one of these; null for a brief that is none of them, whose par has to be searched. */
export function parOf(name: string): Par | null {
  return Object.hasOwn(pars, name) ? (pars as Readonly<Record<string, Par>>)[name] : null;
}
