// A control with the problem of its setting beside it, when what it asks for is not allowed.

import type { ReactNode } from "react";
import type { Problem } from "#scenario";
import { t } from "#messages";

interface ControlProps {
  /** JSON pointer of the setting, or the beginning of it. */
  readonly pointer: string;
  readonly problems: readonly Problem[];
  /** Only problems of the setting itself, not of its parts. */
  readonly exact?: boolean;
  readonly children?: ReactNode;
}

export function Control({ pointer, problems, exact = false, children }: ControlProps) {
  const own = problems.filter(
    (problem) => problem.pointer === pointer || (!exact && problem.pointer.startsWith(`${pointer}/`)),
  );
  return (
    <div className="min-w-0">
      {children}
      {own.map((problem) => (
        <p
          key={problem.pointer + problem.allowed}
          role="alert"
          className="mb-2 border-l-2 border-failed bg-failed-soft px-2 py-1 text-2xs break-words"
        >
          {t("lab.problem", { found: problem.found, allowed: problem.allowed })}
        </p>
      ))}
    </div>
  );
}
