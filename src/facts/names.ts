// Looking things up by a name that a scenario or an address gives: a value, or an error that lists the names that exist.
import type { Result, UnknownName } from "./types.ts";

const NOUNS: Record<UnknownName["what"], string> = {
  provider: "provider with prices",
  edition: "edition of prices",
  runtime: "runtime",
  package: "package kind",
  architecture: "architecture",
  size: "server size",
  curve: "CPU curve",
  trace: "trace",
};

/** The error for a name that does not exist, with those that do. */
export function unknownName(what: UnknownName["what"], found: string, allowed: readonly string[]): UnknownName {
  return {
    what,
    found,
    allowed,
    message: `There is no ${NOUNS[what]} named "${found}"; there is: ${allowed.join(", ")}.`,
  };
}

/** `table[name]`, own keys only, or the error naming the keys that exist. */
export function lookUp<Value>(
  what: UnknownName["what"],
  table: Readonly<Record<string, Value>>,
  name: string,
): Result<Value> {
  const value = Object.hasOwn(table, name) ? table[name] : undefined;
  return value === undefined ? { ok: false, error: unknownName(what, name, Object.keys(table)) } : { ok: true, value };
}
