// Tables as files that spreadsheets read (RFC 4180): plain numbers, and no cell of text that would be taken for a formula.

/** A number that there is none of, null and NaN alike, leaves its cell empty. */
export type Cell = string | number | null;

/** @param head names of the columns, units in them @param rows each as long as the head */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((cells) => `${cells.map(inFile).join(",")}\r\n`).join("");
}

/** Numbers have twelve digits: none that a figure has is lost, and none that only arithmetic has made is there. */
function inFile(cell: Cell): string {
  if (typeof cell === "string") return text(cell);
  return cell === null || !Number.isFinite(cell) ? "" : String(Number(cell.toPrecision(12)));
}

/** What begins like a formula gets an apostrophe before it, as spreadsheets mark text. */
function text(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
