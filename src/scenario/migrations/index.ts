// Scenarios of earlier versions, brought up to date one version at a time. Additive changes need no migration: they are defaults.
// A breaking change appends one file here, `toVersionN.ts`, with a scenario before and after beside it, and raises CURRENT_VERSION.

export const CURRENT_VERSION = 1;

type Migration = (scenario: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Step i leads from version i + 1 to version i + 2. Append only. */
const migrations: readonly Migration[] = [];

/** The scenario in the current version, from the version it says it has. */
export function migrate(scenario: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const version = scenario.version;
  const from =
    typeof version === "number" && Number.isSafeInteger(version) && version >= 1 ? version - 1 : migrations.length;
  return migrations.slice(from).reduce((current, step) => step(current), scenario);
}

/** True for a scenario that says it is of a later version than this program knows. */
export function isTooNew(scenario: unknown): boolean {
  const version =
    typeof scenario === "object" && scenario !== null && "version" in scenario ? scenario.version : undefined;
  return typeof version === "number" && Number.isSafeInteger(version) && version > CURRENT_VERSION;
}
