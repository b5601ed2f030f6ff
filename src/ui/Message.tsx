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
    <div role={kind === "error" ? "alert" : "status"} data-kind={kind} className={cx("message", className)}>
      <p>
        {/* Words that fade would be hard to read: only the dot does. */}
        {kind === "loading" && <span aria-hidden="true" className="animate-pulse" />}
        {title}
      </p>
      {children && <div>{children}</div>}
      {actions && <div className="message-actions">{actions}</div>}
    </div>
  );
}
