// A button with words on it. Primary is for the one thing a page wants done; plain for the others; quiet inside text and rows.

import type { ButtonHTMLAttributes } from "react";
import { buttonClass, type ButtonLook } from "./buttonClass.ts";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {}

export function Button({ variant, size, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass({ variant, size }, className)} {...rest} />;
}
