/// <reference types="vite/types/importMeta.d.ts" />
// Prices with all that is known of each, for pages that show them: what runs use goes without confidence and notes (scripts/lighterFacts.mjs).
import type { PricesFile } from "./schema.ts";

const texts = import.meta.glob<string>("../../content/facts/aws/2026-11/prices.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The newest edition of AWS's prices, each with its source, date, confidence and note. */
export const sourcedPrices = JSON.parse(Object.values(texts).at(-1) ?? "") as PricesFile;
