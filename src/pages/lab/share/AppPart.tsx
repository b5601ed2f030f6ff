// The whole app as one file that opens at what is open here.
import { t } from "#messages";
import { SaveApp } from "#host/share";
import { Part } from "./Part.tsx";

/** @param address the query that names what is open in the Lab */
export function AppPart({ address }: { readonly address: string }) {
  return (
    <Part title={t("labShare.app")}>
      <p className="text-ink-2">{t("labShare.appWhat")}</p>
      <SaveApp start={`/lab${address}`} />
    </Part>
  );
}
