// The whole app as one file that opens at what is open here.
import { t } from "#messages";
import { isSingleFile } from "#ui";
import { SaveApp } from "#widgets/share";
import { writeAddress } from "../address.ts";
import type { Named } from "../opening.ts";
import { Part } from "./Part.tsx";

/** @param named how an address names the scenario; one that takes more than an address has no place in the file */
export function AppPart({ named }: { readonly named: Named | null }) {
  if (isSingleFile || !named || named.kept !== null) return null;
  return (
    <Part title={t("labShare.app")}>
      <p className="text-ink-2">{t("labShare.appWhat")}</p>
      <SaveApp start={`/lab${writeAddress({ source: named.source, timeS: null, row: null })}`} />
    </Part>
  );
}
