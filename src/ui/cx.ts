// Joins class names, leaving out what is false.

/** `cx("a", on && "b")` → "a b" or "a". */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
