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
      className={cx("control icon-button", `icon-button-${variant}`, className)}
      {...rest}
    >
      {children}
    </button>
  );
}
