// Which keys do what, fetched when it is opened.
import { lazy, Suspense, useState } from "react";
import { t } from "#messages";
import { SUMMARY } from "./summary.ts";

const Keys = lazy(async () => ({ default: (await import("./Keys.tsx")).Keys }));

export interface KeyboardHelpProps {
  /** Null where single keys never leave the timeline. */
  readonly onPage: boolean | null;
  readonly onChange: (onPage: boolean) => void;
}

export function KeyboardHelp(props: KeyboardHelpProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={SUMMARY}>{t("charts.keys")}</summary>
      {open && (
        <Suspense>
          <Keys {...props} />
        </Suspense>
      )}
    </details>
  );
}
