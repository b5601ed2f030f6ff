// A titled section of a side column: controls that belong together.

import { useId, type ReactNode } from "react";
import { cx } from "./cx.ts";

export interface PanelProps {
  readonly title: string;
  readonly level?: 2 | 3 | 4;
  /** Stands at the right end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Panel({ title, level = 2, actions, children, className }: PanelProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={cx("border-b border-line px-4 py-4", className)}>
      <div className="mb-2.5 flex min-h-5 items-center justify-between gap-3">
        <Heading id={id} className="text-xs font-semibold text-ink-2">
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}
