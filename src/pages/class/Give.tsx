// The link of a class: as a code for a screen, in letters, and to copy.
import { Link } from "react-router";
import { t } from "#messages";
import { Address, OwnComputerNote, wholeAddress } from "#host/share";

/** @param props.query which tasks it has */
export function Give({ query }: { readonly query: string }) {
  const path = `/class/join${query}`;
  return (
    <div className="max-w-[22rem]">
      <p className="text-base text-ink-2">{t("classroom.giveText")}</p>
      <Address address={wholeAddress(path)} className="mt-3" />
      <OwnComputerNote className="mt-2 text-sm" />
      <p className="mt-2 text-base">
        <Link to={path} className="inline-block py-1 underline underline-offset-4">
          {t("classroom.see")}
        </Link>
      </p>
    </div>
  );
}
