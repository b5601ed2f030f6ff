// A thin bar while a page's code arrives; it appears only when that takes long enough to be noticed.

import { t } from "#messages";

export function Loading() {
  return (
    <div role="status" className="relative z-40 h-0">
      <span className="sr-only">{t("shell.loading")}</span>
      <span aria-hidden="true" className="opening-bar absolute inset-x-0 top-0 block h-0.5 bg-ink" />
    </div>
  );
}
