/// <reference types="vite/types/importMeta.d.ts" />
// Cold starts with all that was measured, for pages that show them: what runs use goes without samples and whole durations (scripts/lighterFacts.mjs).
import type { ColdStartsFile } from "./schema.ts";

const texts = import.meta.glob<string>("../../content/facts/aws/cold-starts.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** AWS's cold starts as their file has them. */
export const sourcedColdStarts = JSON.parse(Object.values(texts).at(-1) ?? "") as ColdStartsFile;
