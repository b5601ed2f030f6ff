// What may be wider than its place, such as a table: it is scrolled sideways, by keyboard, too, and never widens the page.
import type { ReactNode } from "react";

interface ScrolledProps {
  /** What is in it: its accessible name. */
  readonly label: string;
  readonly children: ReactNode;
}

export function Scrolled({ label, children }: ScrolledProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard, too
    <div role="group" aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      {children}
    </div>
  );
}
