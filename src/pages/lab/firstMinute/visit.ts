// Whether this is somebody's first visit to the Lab: nothing of it is stored, and nobody sent them to a place in it.
import { readQuery, readStored, writeStored } from "#ui";
import { PARAMETERS } from "../address.ts";

const ENTRY = "firstMinute";

/** @param search the query of the address on arrival; one with a word for the Lab was made by somebody on purpose */
export function isFirstVisit(search: string): boolean {
  const query = readQuery(search);
  return ![...PARAMETERS, "brief"].some((name) => query.has(name)) && readStored(ENTRY) === null;
}

/** Where nothing can be stored, the next visit is the first one, too. */
export function keepVisit(): void {
  writeStored(ENTRY, "seen");
}
