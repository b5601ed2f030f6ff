// The one template form of the catalogues: "{name}" puts a value in, "{name|request|requests}" picks the word for one or many.

import { formatCount } from "./format.ts";

export type Value = string | number;

/** The parameter names a template asks for. */
export type ParamsOf<Template extends string> = Template extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${infer Name}|${string}` ? Name : Slot) | ParamsOf<Rest>
  : never;

const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/**
 * Fills a template. Whole numbers are grouped as counts; other numbers appear as given, so format them first.
 * A parameter that is missing leaves its slot standing, so that it is seen.
 */
export function fill(template: string, params: Readonly<Record<string, Value>>): string {
  return template.replace(SLOT, (slot, name: string, one: string | undefined, many: string | undefined) => {
    const value = params[name];
    if (value === undefined) return slot;
    if (one !== undefined && many !== undefined) return value === 1 || value === "1" ? one : many;
    return typeof value === "number" && Number.isInteger(value) ? formatCount(value) : String(value);
  });
}
