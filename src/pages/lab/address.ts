// What the Lab's address says: which scenario, where the clock stands, which request is selected. Pure text in, text out.
import { readQuery } from "#ui";

/** Where the scenario of an address comes from. */
export type AddressSource =
  | { readonly kind: "default" }
  | { readonly kind: "preset"; readonly name: string }
  | { readonly kind: "link"; readonly text: string }
  /** Too long for an address: the scenario stands beside it, in the browser's history. `name` is for readers. */
  | { readonly kind: "file"; readonly name: string };

/** A parameter of the address that was not understood. */
export interface AddressFault {
  readonly parameter: "scenario" | "t" | "r";
  readonly found: string;
}

export interface LabAddress {
  readonly source: AddressSource;
  /** Seconds from the start of the run; null: the address says nothing. */
  readonly timeS: number | null;
  /** Row of the selected request; null: none. */
  readonly row: number | null;
  readonly faults: readonly AddressFault[];
}

/** Reads the query of an address (with or without its "?"). Never throws: what was not understood is in `faults`. */
export function readAddress(search: string): LabAddress {
  const query = readQuery(search);
  const faults: AddressFault[] = [];
  const scenario = query.get("scenario");
  const link = query.get("s");
  const file = query.get("file");
  if (scenario !== null && link !== null) faults.push({ parameter: "scenario", found: scenario });
  const source: AddressSource =
    link !== null
      ? { kind: "link", text: link }
      : file !== null
        ? { kind: "file", name: file }
        : scenario !== null
          ? { kind: "preset", name: scenario }
          : { kind: "default" };
  return {
    source,
    timeS: readNumber(query.get("t"), "t", /^\d{1,9}(\.\d{1,6})?$/, faults),
    row: readNumber(query.get("r"), "r", /^\d{1,9}$/, faults),
    faults,
  };
}

function readNumber(
  text: string | null,
  parameter: AddressFault["parameter"],
  form: RegExp,
  faults: AddressFault[],
): number | null {
  if (text === null) return null;
  if (form.test(text)) return Number(text);
  faults.push({ parameter, found: text });
  return null;
}

/** The query that `readAddress` reads back as the same address, with its "?". Times are kept to the millisecond. */
export function writeAddress(address: Omit<LabAddress, "faults">): string {
  const parts: string[] = [];
  if (address.source.kind === "preset") parts.push(`scenario=${encodeURIComponent(address.source.name)}`);
  if (address.source.kind === "link") parts.push(`s=${encodeURIComponent(address.source.text)}`);
  if (address.source.kind === "file") parts.push(`file=${encodeURIComponent(address.source.name)}`);
  if (address.timeS !== null) parts.push(`t=${Number(address.timeS.toFixed(3))}`);
  if (address.row !== null) parts.push(`r=${address.row}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
