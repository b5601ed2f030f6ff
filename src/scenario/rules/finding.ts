// A finding of the rules: settings that are each allowed and do not go together.
import type { Problem } from "../problem.ts";

export interface Finding {
  /** Keys from the document's root to the setting to mend. */
  readonly at: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  /** Other places this finding rests on: wrong ones must be mended first. */
  readonly restsOn?: readonly string[];
}

/** True if something at, above or below this pointer was found wrong before. */
export function isSpoilt(pointer: string, problems: readonly Problem[]): boolean {
  const touches = (one: string, other: string) => one === other || one.startsWith(`${other}/`);
  return problems.some((each) => touches(each.pointer, pointer) || touches(pointer, each.pointer));
}
