// Puts the files of one provider together: shapes with their bodies, code and sources in place.
import type { EventsFile, EventProviderFile } from "./eventsSchema.ts";
import type { EventShape, EventShapes, JsonValue } from "./eventTypes.ts";

/**
 * The shapes of a provider, in the order of its files.
 * @param code the handlers by the name of their file, without its ending
 * @throws where a shape names a body, a source or a piece of code that does not exist; the content check finds it before a reader does
 */
export function readEvents(
  about: EventProviderFile,
  files: readonly EventsFile[],
  code: Readonly<Record<string, string>>,
): EventShapes {
  const bodies: Readonly<Record<string, JsonValue>> = Object.assign({}, ...files.map((file) => file.bodies ?? {}));
  const find = <Value>(table: Readonly<Record<string, Value>>, key: string): Value => {
    if (!Object.hasOwn(table, key))
      throw new Error(`content/events/${about.provider}: "${key}" is named and not there`);
    return table[key];
  };
  /** Puts shared bodies in the place of `{"$body": "name"}`. */
  const whole = (json: JsonValue): JsonValue => {
    if (Array.isArray(json)) return json.map(whole);
    if (!isObject(json)) return json;
    if (typeof json.$body === "string") return whole(find(bodies, json.$body));
    return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, whole(each)]));
  };
  const shapes = files.flatMap((file) =>
    file.shapes.map((shape): EventShape => {
      const json = shape.body === undefined ? shape.json : { $body: shape.body };
      return {
        steps: shape.steps,
        when: shape.when,
        title: shape.title,
        language: shape.language,
        json: json === undefined ? undefined : whole(json),
        lines: shape.code === undefined ? shape.lines : find(code, shape.code).trimEnd().split("\n"),
        notes: shape.notes ?? [],
        sources: shape.sources.map((id) => find(about.sources, id)),
      };
    }),
  );
  return { provider: about.provider, shapes, billItems: about.billItems, recordIds: about.recordIds };
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The handlers by name: `../a/b/http-write.js` is `http-write`. */
export function codeByName(files: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1, -".js".length), String(text)]),
  );
}
