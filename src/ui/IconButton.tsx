// A button with a drawing on it. Its label is read out and shown as a tooltip; `pressed` makes it a toggle.

import type { ButtonHTMLAttributes, ReactNode } from "react";
import { cx } from "./cx.ts";

export interface IconButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "children" | "aria-label" | "aria-pressed"
> {
  readonly label: string;
  /** An SVG of at most 18 px, drawn in `currentColor`. */
  readonly children: ReactNode;
  readonly pressed?: boolean;
  readonly variant?: "solid" | "plain" | "quiet";
}

const VARIANTS = {
  solid: "rounded-full bg-ink text-paper enabled:hover:bg-ink-2",
  plain: "rounded-md border border-line-2 bg-panel text-ink enabled:hover:border-ink-3",
  quiet: "rounded-md text-ink-2 enabled:hover:bg-line/60 enabled:hover:text-ink",
} as const;

export function IconButton({
  label,
  children,
  pressed,
  variant = "quiet",
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      className={cx(
        "control inline-flex size-8 shrink-0 items-center justify-center transition-colors duration-150 ease-house disabled:cursor-not-allowed disabled:opacity-45",
        VARIANTS[variant],
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
