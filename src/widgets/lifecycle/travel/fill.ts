// Fills a shape in: `{{name}}` takes a figure of the request; what the request does not have is left out, with its line or property.
import type { JsonValue } from "#facts";

/** By name. Null: the request has no such thing, and the line or property that names it is left out. */
export type Slots = Readonly<Record<string, JsonValue>>;
/** What a list repeats: the slots of each item, by the name of the list. */
export type Lists = Readonly<Record<string, readonly Slots[]>>;

/** Slots that are examples. */
export type Invented = ReadonlySet<string>;

export interface FilledText {
  readonly text: string;
  /** Which parts of the text came from the request. */
  readonly own: readonly { readonly from: number; readonly to: number }[];
}

export interface FilledJson {
  readonly value: JsonValue;
  /** JSON pointers (RFC 6901) of the values that came from the request. */
  readonly own: ReadonlySet<string>;
}

type Mark = (pointer: string, names: readonly string[]) => void;

const NONE: Invented = new Set();
const SLOT = /\{\{(\w+)\}\}/g;
const OPTIONAL = /\[\[(.*?)\]\]/g;
const WHOLE_SLOT = /^\{\{(\w+)\}\}$/;

/**
 * Throws where a line names a slot that does not exist.
 * @param invented names of slots that are examples: filled in, but not marked as the request's own
 */
export function fillText(lines: readonly string[], slots: Slots, invented: Invented = NONE): FilledText {
  let text = "";
  const own: { from: number; to: number }[] = [];
  const has = (part: string) => namesIn(part).every((name) => slotNamed(slots, name) !== null);
  const kept = lines.map((line) => line.replace(OPTIONAL, (_, part: string) => (has(part) ? part : ""))).filter(has);
  kept.forEach((line, index) => {
    if (index > 0) text += "\n";
    let read = 0;
    for (const match of line.matchAll(SLOT)) {
      text += line.slice(read, match.index);
      const put = textOf(slotNamed(slots, match[1]));
      if (put !== "" && !invented.has(match[1])) own.push({ from: text.length, to: text.length + put.length });
      text += put;
      read = match.index + match[0].length;
    }
    text += line.slice(read);
  });
  return { text, own };
}

/** Throws where a value names a slot or a list that does not exist. */
export function fillJson(shape: JsonValue, slots: Slots, lists: Lists, invented: Invented = NONE): FilledJson {
  const own = new Set<string>();
  const mark = (pointer: string, names: readonly string[]) => {
    if (names.some((name) => !invented.has(name))) own.add(pointer);
  };
  return { value: fillValue(shape, slots, lists, "", mark) ?? null, own };
}

/** Undefined where nothing is left. */
function fillValue(shape: JsonValue, slots: Slots, lists: Lists, pointer: string, mark: Mark): JsonValue | undefined {
  if (typeof shape === "string") return fillString(shape, slots, pointer, mark);
  if (Array.isArray(shape)) {
    const items: readonly JsonValue[] = shape;
    const repeated = items.flatMap((item) => repeat(item, slots, lists));
    const filled: JsonValue[] = [];
    for (const each of repeated) {
      const value = fillValue(each.item, each.slots, lists, `${pointer}/${filled.length}`, mark);
      if (value !== undefined) filled.push(value);
    }
    return filled;
  }
  if (!isObject(shape)) return shape;
  const entries: [string, JsonValue][] = [];
  for (const [key, each] of Object.entries(shape)) {
    const value = fillValue(each, slots, lists, `${pointer}/${escaped(key)}`, mark);
    if (value !== undefined) entries.push([key, value]);
  }
  // An object that has lost all it had says nothing; one that was empty from the start says that it is.
  if (entries.length === 0 && Object.keys(shape).length > 0) return undefined;
  return Object.fromEntries(entries);
}

function fillString(shape: string, slots: Slots, pointer: string, mark: Mark): JsonValue | undefined {
  const whole = WHOLE_SLOT.exec(shape);
  if (whole) {
    const value = slotNamed(slots, whole[1]);
    if (value === null) return undefined;
    mark(pointer, [whole[1]]);
    return value;
  }
  const names = namesIn(shape);
  if (names.length === 0) return shape;
  if (names.some((name) => slotNamed(slots, name) === null)) return undefined;
  mark(
    pointer,
    names.filter((name) => textOf(slotNamed(slots, name)) !== ""),
  );
  return shape.replace(SLOT, (_, name: string) => textOf(slotNamed(slots, name)));
}

function repeat(item: JsonValue, slots: Slots, lists: Lists): { item: JsonValue; slots: Slots }[] {
  if (!isObject(item) || typeof item.$each !== "string") return [{ item, slots }];
  if (!Object.hasOwn(lists, item.$each)) throw new Error(`no list is named "${item.$each}"`);
  return lists[item.$each].map((own) => ({ item: item.item, slots: { ...slots, ...own } }));
}

function slotNamed(slots: Slots, name: string): JsonValue {
  if (!Object.hasOwn(slots, name)) throw new Error(`no slot is named "${name}"`);
  return slots[name];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map((match) => match[1]);
}

function textOf(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
