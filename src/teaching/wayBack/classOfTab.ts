// Which class a tab is in: the query of its address, for as long as the tab is open.
import { readStoredForTab, writeStoredForTab } from "#ui";

const ENTRY = "class.at";

/** Remembers which class the pages of this tab lead back to. @param query of its address, with its "?" */
export function enterClass(query: string): void {
  writeStoredForTab(ENTRY, query);
}

/** The query of the class that this tab is in, where a task of it has this name; null in any other. */
export function classWith(kind: "beliefs" | "briefs", name: string): string | null {
  const query = readStoredForTab(ENTRY);
  const names = new URLSearchParams(query ?? "").get(kind)?.split(",") ?? [];
  return names.includes(name) ? query : null;
}
