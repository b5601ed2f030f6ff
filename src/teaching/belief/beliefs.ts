/// <reference types="vite/types/importMeta.d.ts" />
// The convictions of content/en/beliefs, in order, by the names of their files.
import type { Belief } from "./belief.ts";

export interface NamedBelief extends Belief {
  /** Its address below /beliefs. */
  readonly name: string;
}

// Their shape is held by the content check.
const files = import.meta.glob<Belief>("../../../content/en/beliefs/*.json", { eager: true, import: "default" });

export const beliefs: readonly NamedBelief[] = Object.entries(files)
  .map(([path, belief]) => ({ ...belief, name: path.replace(/^.*\/|\.json$/g, "") }))
  .sort((one, other) => one.order - other.order);
