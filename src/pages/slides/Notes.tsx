// The notes of a slide, in the size that the presenter wants.
import { useState, type ReactNode } from "react";
import { t } from "#messages";
import { Button } from "#ui";

const SIZES_REM = [1, 1.25, 1.5, 1.875, 2.25];

export function Notes({ children }: { readonly children: ReactNode }) {
  const [size, setSize] = useState(2);
  return (
    <section aria-label={t("slides.notes")} className="flex min-h-40 flex-1 flex-col">
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <p className="text-xs font-semibold">{t("slides.notes")}</p>
        <span className="flex gap-1.5">
          <Button
            size="small"
            disabled={size === 0}
            onClick={() => setSize(size - 1)}
            aria-label={t("slides.presenter.smaller")}
          >
            A−
          </Button>
          <Button
            size="small"
            disabled={size === SIZES_REM.length - 1}
            onClick={() => setSize(size + 1)}
            aria-label={t("slides.presenter.larger")}
          >
            A+
          </Button>
        </span>
      </div>
      {/* Long notes scroll, and the keyboard reaches them. */}
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t("slides.notes")}
        className="min-h-0 flex-1 overflow-auto font-serif leading-snug"
        style={{ fontSize: `${SIZES_REM[size]}rem` }}
      >
        {children}
      </div>
    </section>
  );
}
