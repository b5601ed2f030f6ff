// Which rows are shown: by words, provider, component and edition.
import type { Provider } from "#facts";
import type { FactComponent } from "./components.ts";
import type { FactRow } from "./rows.ts";

export interface Narrowed {
  readonly words: string;
  readonly provider: Provider | "all";
  readonly component: FactComponent | "all";
  /** "newest": of each provider the newest edition. */
  readonly edition: string;
}

export const EVERYTHING: Narrowed = { words: "", provider: "all", component: "all", edition: "newest" };

/** The rows that have each of the words somewhere, whatever their case, and are of what is chosen. What has no editions holds in each. */
export function narrow(
  rows: readonly FactRow[],
  { words, provider, component, edition }: Narrowed,
): readonly FactRow[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const newest = newestEditions(rows);
  return rows.filter((row) => {
    if (provider !== "all" && row.provider !== provider) return false;
    if (component !== "all" && row.component !== component) return false;
    const wanted = edition === "newest" ? newest.get(row.provider) : edition;
    if (row.edition !== null && row.edition !== wanted) return false;
    const text = [row.what, row.value, row.note, row.source, row.asOf].join(" ").toLowerCase();
    return asked.every((word) => text.includes(word));
  });
}

/** Editions of any provider, newest first. */
export function editionsOf(rows: readonly FactRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ edition }) => edition ?? []))].toSorted().toReversed();
}

function newestEditions(rows: readonly FactRow[]): ReadonlyMap<Provider, string> {
  const newest = new Map<Provider, string>();
  for (const { provider, edition } of rows)
    if (edition !== null && edition > (newest.get(provider) ?? "")) newest.set(provider, edition);
  return newest;
}
