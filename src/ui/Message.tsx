// What stands in for content that is loading, empty or failed: what happened, and what to do next.

import type { ReactNode } from "react";
import { cx } from "./cx.ts";

export interface MessageProps {
  readonly kind: "loading" | "empty" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons or links that lead on. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

export function Message({ kind, title, children, actions, className }: MessageProps) {
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      data-kind={kind}
      className={cx(
        "flex flex-col items-start gap-2 p-4 text-base",
        kind === "error" && "border-l-4 border-failed bg-failed-soft",
        className,
      )}
    >
      <p className={cx("font-semibold", kind === "loading" && "text-ink-2")}>
        {/* Words that fade would be hard to read: only the dot does. */}
        {kind === "loading" && (
          <span
            aria-hidden="true"
            className="mr-2 inline-block size-2 animate-pulse rounded-full bg-ink-3 motion-reduce:animate-none"
          />
        )}
        {title}
      </p>
      {children && <div className={kind === "error" ? "text-ink" : "text-ink-2"}>{children}</div>}
      {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
