// Which parts of a JSON document begin folded: in a long one, those that hold nothing of the request's own.
import type { JsonValue } from "#facts";

/** A document of so many lines is shown whole. */
const SHORT = 24;
const SHORT_TEXT = 52;

/** JSON pointers of the objects and lists that begin folded. */
export function foldedAtFirst(value: JsonValue, own: ReadonlySet<string>): ReadonlySet<string> {
  const folded = new Set<string>();
  if (linesOf(value) <= SHORT) return folded;
  const visit = (each: JsonValue, pointer: string): void => {
    for (const [key, child] of childrenOf(each)) {
      const below = childPointer(pointer, key);
      if (childrenOf(child).length === 0 || isShort(child)) continue;
      const isOwn = [...own].some((one) => one === below || one.startsWith(`${below}/`));
      const isRepeated = Array.isArray(each) && key !== "0";
      if (!isOwn || isRepeated) folded.add(below);
      visit(child, below);
    }
  };
  visit(value, "");
  return folded;
}

/** One or two short values stand in one line with what holds them: `{ S: "tea" }`. */
export function isShort(value: JsonValue): boolean {
  const children = childrenOf(value);
  if (children.length === 0 || children.length > 2) return false;
  return children.every(([, child]) => childrenOf(child).length === 0) && JSON.stringify(value).length <= SHORT_TEXT;
}

/** The members of an object or list by key; none for anything else. */
export function childrenOf(value: JsonValue): readonly (readonly [key: string, value: JsonValue])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

export function childPointer(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function linesOf(value: JsonValue): number {
  return isShort(value) ? 1 : childrenOf(value).reduce((lines, [, child]) => lines + linesOf(child), 1);
}
