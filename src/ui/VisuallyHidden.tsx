// Text for those who listen, not seen.

import type { ReactNode } from "react";

export function VisuallyHidden({
  children,
  as: Element = "span",
}: {
  readonly children: ReactNode;
  readonly as?: "span" | "div" | "h1" | "h2" | "h3";
}) {
  return <Element className="sr-only">{children}</Element>;
}
