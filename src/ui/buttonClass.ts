// How a button looks, for buttons and for links that stand as one: see controls.css.

import { cx } from "./cx.ts";

export interface ButtonLook {
  readonly variant?: "primary" | "plain" | "quiet";
  readonly size?: "small" | "medium" | "large";
}

/** The classes of a button; put them on a link when pressing it goes somewhere. */
export function buttonClass({ variant = "plain", size = "medium" }: ButtonLook, className?: string): string {
  return cx("control button", `button-${variant} button-${size}`, className);
}
