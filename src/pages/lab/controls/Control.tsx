// A control with the problem of its setting beside it, when what it asks for is not allowed, and with what is to be known of it.

import { use, useEffect, type ReactNode } from "react";
import type { Problem } from "#scenario";
import { t } from "#messages";
import { SettingNotices } from "./SettingNotices.tsx";

interface ControlProps {
  /** JSON pointer of the setting, or the beginning of it. */
  readonly pointer: string;
  readonly problems: readonly Problem[];
  /** Only problems of the setting itself, not of its parts. */
  readonly exact?: boolean;
  readonly children?: ReactNode;
}

export function Control({ pointer, problems, exact = false, children }: ControlProps) {
  const { notices, claim } = use(SettingNotices);
  useEffect(() => claim(pointer), [claim, pointer]);
  const isOwn = (found: { readonly pointer: string }) =>
    found.pointer === pointer || (!exact && found.pointer.startsWith(`${pointer}/`));
  const own = problems.filter(isOwn);
  return (
    <div className="min-w-0">
      {children}
      {own.map((problem) => (
        <p
          key={problem.pointer + problem.allowed}
          role="alert"
          className="mb-2 border-l-2 border-failed bg-failed-soft px-2 py-1 text-xs break-words"
        >
          {t("lab.problem", { found: problem.found, allowed: problem.allowed })}
        </p>
      ))}
      {notices.filter(isOwn).map(({ message }) => (
        <p key={message} role="note" className="mb-2 border-l-2 border-ink-3 bg-panel px-2 py-1 text-xs break-words">
          {message}
        </p>
      ))}
    </div>
  );
}
