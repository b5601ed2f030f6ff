// Says so where only this computer can open the site's addresses.
import { useSyncExternalStore } from "react";
import { isThisComputersOwn } from "./wholeAddress.ts";
import { t } from "#messages";
import { cx } from "#ui";

export function OwnComputerNote({ className }: { readonly className?: string }) {
  // Markup made ahead does not know where it will stand.
  const shown = useSyncExternalStore(never, isThisComputersOwn, () => false);
  return shown && <p className={cx("text-ink-2", className)}>{t("share.ownComputer")}</p>;
}

function never(): () => void {
  return () => {};
}
