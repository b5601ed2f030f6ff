// What is wrong with an input: where (a JSON pointer), what was found, what is allowed.

export interface Problem {
  /** RFC 6901; empty for the whole document. */
  readonly pointer: string;
  readonly found: string;
  readonly allowed: string;
  /** All three in one line. */
  readonly message: string;
}

/** Where in the document a reader stands, and the list its findings go to. */
export interface Place {
  readonly pointer: string;
  readonly problems: Problem[];
}

/** More problems than this help nobody: the rest are counted in one last line. */
const MOST_PROBLEMS = 1000;
const LONGEST_TEXT = 60;

export function problem(pointer: string, found: string, allowed: string): Problem {
  return { pointer, found, allowed, message: `${inWords(pointer)}: found ${found}; allowed: ${allowed}` };
}

/** A pointer as a line of text begins with it. */
export function inWords(pointer: string): string {
  return pointer === "" ? "(whole document)" : printable(pointer);
}

export function report(place: Place, found: string, allowed: string): undefined {
  place.problems.push(problem(place.pointer, found, allowed));
  return undefined;
}

export function inside(place: Place, key: string | number): Place {
  return { pointer: pointerTo(place.pointer, key), problems: place.problems };
}

/** The pointer to `key` under `pointer`, escaped. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The first thousand problems, and a line that counts the rest. */
export function shortened(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const rest = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), problem("", `${rest} more problems`, "none")];
}

/** A value in a few words, on one line. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Text in quotation marks, shortened, with control characters escaped. */
export function quoted(text: string): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return printable(JSON.stringify(shown));
}

/** On one line of a terminal: control characters, line separators and characters that reorder text are escaped. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
