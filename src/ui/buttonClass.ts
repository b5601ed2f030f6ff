// How a button looks, for buttons and for links that stand as one.

import { cx } from "./cx.ts";

export interface ButtonLook {
  readonly variant?: "primary" | "plain" | "quiet";
  readonly size?: "small" | "medium" | "large";
}

const BASE =
  "control inline-flex items-center justify-center gap-2 font-medium whitespace-nowrap select-none transition-colors duration-150 ease-house disabled:opacity-45 disabled:cursor-not-allowed";

const VARIANTS = {
  primary: "bg-ink text-paper border border-ink enabled:hover:bg-ink-2 enabled:hover:border-ink-2 [a&]:hover:bg-ink-2",
  plain: "bg-panel text-ink border border-line-2 enabled:hover:border-ink-3 [a&]:hover:border-ink-3",
  quiet:
    "bg-transparent text-ink-2 border border-transparent enabled:hover:text-ink enabled:hover:bg-line/60 [a&]:hover:text-ink",
} as const;

const SIZES = {
  small: "h-7 rounded-md px-2 text-xs",
  medium: "h-8 rounded-md px-3 text-sm",
  large: "h-12 rounded-lg px-6 text-[0.9375rem]",
} as const;

/** The classes of a button; put them on a link when pressing it goes somewhere. */
export function buttonClass({ variant = "plain", size = "medium" }: ButtonLook, className?: string): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], className);
}
