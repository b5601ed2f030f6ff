// Where a SCORM platform puts its API: in a window around this one, or around the one that opened it (SCORM 1.2 RTE 3.3.6.1; 2004 RTE 3.2.1).

/** Its functions by name; what they answer is not the same everywhere. */
export type ScormApi = Readonly<Record<string, (...words: readonly string[]) => unknown>>;

/** More windows than this around each other are no platform's. */
const MOST_WINDOWS = 50;

/** The API object under this name; null where no window near has one. */
export function findApi(own: Window, name: string): ScormApi | null {
  const openers = [own.opener, own.top?.opener] as readonly (Window | null | undefined)[];
  for (const start of [own, ...openers]) {
    const api = start && searchFrom(start, name);
    if (api) return api;
  }
  return null;
}

function searchFrom(start: Window, name: string): ScormApi | null {
  let here = start;
  for (let step = 0; step < MOST_WINDOWS; step++) {
    const api = apiOf(here, name);
    if (api) return api;
    if (here.parent === here) return null;
    here = here.parent;
  }
  return null;
}

function apiOf(place: Window, name: string): ScormApi | null {
  try {
    return (place as unknown as Readonly<Record<string, ScormApi | undefined>>)[name] ?? null;
  } catch {
    // A window of another origin tells nothing.
    return null;
  }
}
