// Decks of earlier versions, brought up to date one version at a time. Additive changes need none. A breaking change appends a step here,
// with a deck before and after in the test, and raises the version.
import { isObject } from "#ui";

const CURRENT_VERSION = 1;

type Migration = (deck: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Step i leads from version i + 1 to version i + 2. Append only. */
const migrations: readonly Migration[] = [];

/** A deck in the current version, from the version it says it has; what is no deck stays what it is. */
export function migrate(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { version } = value;
  const from = typeof version === "number" && Number.isSafeInteger(version) && version >= 1 ? version - 1 : Infinity;
  return migrations.slice(from).reduce((deck, step) => step(deck), value);
}

/** True for a deck that says it is of a later version than this program knows. */
export function isTooNew(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.version === "number" &&
    Number.isSafeInteger(value.version) &&
    value.version > CURRENT_VERSION
  );
}
