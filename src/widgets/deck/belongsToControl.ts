const TYPED_INTO = "input, select, textarea, [contenteditable], [role=slider], dialog[open]";
const PRESSED = "button, a[href], summary";
const PRESSING = new Set([" ", "Enter"]);
/** Of these only a slider has a use. */
const TURNING = new Set(["PageUp", "PageDown"]);

/**
 * Whether a key is meant for the control it was pressed on, and not for the talk. Fields take every key but those that no field has a use
 * for; buttons and links take those that press them.
 */
export function belongsToControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPED_INTO)) return !TURNING.has(key) || target.matches("[type=range]");
  return PRESSING.has(key) && target.closest(PRESSED) !== null;
}
