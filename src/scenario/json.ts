// Reads JSON text more strictly than JSON.parse: errors have line and column, a key given twice is an error, depth is limited.

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly message: string };

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"[^"\\\r\n]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\r\n]*)*"/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class JsonError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

interface Reader {
  readonly text: string;
  at: number;
}

/** The value of a JSON text, or where (from 1) and why it is none. Never throws. */
export function parseJson(text: string): JsonResult {
  const reader: Reader = { text, at: text.startsWith("\ufeff") ? 1 : 0 };
  try {
    const value = readValue(reader, 0);
    if (reader.at < text.length) throw expected(reader, "the end");
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const before = text.slice(0, error.at).split(/\r\n|\r|\n/);
    return { ok: false, line: before.length, column: (before.at(-1) ?? "").length + 1, message: error.message };
  }
}

function readValue(reader: Reader, depth: number): unknown {
  skipSpace(reader);
  const value = readBare(reader, depth);
  skipSpace(reader);
  return value;
}

function readBare(reader: Reader, depth: number): unknown {
  const first = reader.text[reader.at];
  if ((first === "{" || first === "[") && depth === DEEPEST)
    throw new JsonError(`more than ${DEEPEST} levels deep`, reader.at);
  if (first === "{") return readObject(reader, depth);
  if (first === "[") return readList(reader, depth);
  if (first === '"') return readString(reader);
  const number = match(reader, NUMBER);
  if (number !== null) return Number(number);
  for (const [word, value] of Object.entries(WORDS)) {
    if (!reader.text.startsWith(word, reader.at)) continue;
    reader.at += word.length;
    return value;
  }
  throw expected(reader, "a value");
}

function readObject(reader: Reader, depth: number): unknown {
  const entries = new Map<string, unknown>();
  reader.at++;
  skipSpace(reader);
  if (take(reader, "}")) return {};
  do {
    skipSpace(reader);
    const keyAt = reader.at;
    const key = readString(reader);
    if (entries.has(key)) throw new JsonError(`the key ${JSON.stringify(key)} a second time`, keyAt);
    skipSpace(reader);
    if (!take(reader, ":")) throw expected(reader, '":"');
    entries.set(key, readValue(reader, depth + 1));
  } while (take(reader, ","));
  if (!take(reader, "}")) throw expected(reader, '"," or "}"');
  return Object.fromEntries(entries);
}

function readList(reader: Reader, depth: number): unknown {
  const items: unknown[] = [];
  reader.at++;
  skipSpace(reader);
  if (take(reader, "]")) return items;
  do items.push(readValue(reader, depth + 1));
  while (take(reader, ","));
  if (!take(reader, "]")) throw expected(reader, '"," or "]"');
  return items;
}

function readString(reader: Reader): string {
  const found = match(reader, STRING);
  if (found === null)
    throw expected(
      reader,
      reader.text[reader.at] === '"' ? "a text that ends on its line" : "a text in quotation marks",
    );
  try {
    return JSON.parse(found) as string;
  } catch {
    throw new JsonError("found a control character in a text; allowed: its escape", reader.at - found.length);
  }
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
}

function take(reader: Reader, character: string): boolean {
  if (reader.text[reader.at] !== character) return false;
  reader.at++;
  return true;
}

function skipSpace(reader: Reader): void {
  match(reader, SPACE);
}

function expected(reader: Reader, what: string): JsonError {
  const found =
    reader.at < reader.text.length
      ? JSON.stringify(String.fromCodePoint(reader.text.codePointAt(reader.at) ?? 0))
      : "the end";
  return new JsonError(`found ${found}; allowed: ${what}`, reader.at);
}
