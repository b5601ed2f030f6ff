// Reads the list of functions, and fills in what each may leave out: its route and its share.
import type { FunctionEntry, FunctionSettings } from "../scenario.ts";
import { describe, inside, report, type Place } from "../problem.ts";
import { orElse, text } from "./fields.ts";
import { readPart, type Fields } from "./objects.ts";
import { functionFields, share } from "./sections.ts";
import { MOST_FUNCTIONS } from "./workloads.ts";

interface Heading {
  readonly name: string;
  readonly route: string | null;
  readonly share: number | null;
}
/** An entry as read: what is undefined takes its default. */
export type GivenEntry = Partial<FunctionSettings> & Partial<Heading> & { readonly name: string };

const name = text(140, 1);
const headingFields: Fields<Heading> = { name, route: orElse(null, text(200, 1)), share: orElse(null, share) };
const entryFields = { ...headingFields, ...functionFields } as Fields<Heading & FunctionSettings>;
const allowed = `a list of up to ${MOST_FUNCTIONS} functions, each an object with a name`;

export function readFunctions(value: unknown, place: Place): readonly GivenEntry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST_FUNCTIONS) return report(place, describe(value), allowed) ?? [];
  return Array.from(value, (each: unknown, index) => readEntry(each, inside(place, index))).filter(
    (each) => each !== null,
  );
}

function readEntry(value: unknown, place: Place): GivenEntry | null {
  const before = place.problems.length;
  const read = readPart(value, place, entryFields);
  if (read.name !== undefined) return { ...read, name: read.name };
  if (place.problems.length === before) report(inside(place, "name"), "nothing", name.allowed);
  return null;
}

/**
 * Routes: with trigger http, when no function names one, each is reached at `ANY /name`; as soon as one does, those without are
 * reached by none. Shares: those without share what the others leave, in equal parts.
 */
export function fillEntries(
  given: readonly GivenEntry[],
  isHttp: boolean,
  byCounts: boolean,
): readonly FunctionEntry[] {
  const isRouted = given.some((each) => typeof each.route === "string");
  const taken = given.reduce((sum, each) => sum + (each.share ?? 0), 0);
  const equalPart = Math.max(0, 1 - taken) / given.filter((each) => each.share === undefined).length;
  return given.map(({ name, route, share: ownShare, ...settings }) => ({
    name,
    route: route !== undefined ? route : isHttp && !isRouted ? `ANY /${name}` : null,
    share: ownShare !== undefined ? ownShare : byCounts ? null : equalPart,
    ...settings,
  }));
}
