// The way to Teach, which sets up an embed of what is open here.
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass, isSingleFile } from "#ui";
import { writeAddress } from "../address.ts";
import type { Named } from "../opening.ts";
import { Part } from "./Part.tsx";

/** @param named how an address names the scenario; an embed has it in its address, too */
export function CoursePart({ named }: { readonly named: Named | null }) {
  if (isSingleFile || !named || named.kept !== null) return null;
  return (
    <Part title={t("labShare.course")}>
      <p className="text-ink-2">{t("labShare.courseWhat")}</p>
      <Link
        to={`/teach${writeAddress({ source: named.source, timeS: null, row: null })}`}
        className={buttonClass({ size: "medium" })}
      >
        {t("labShare.toTeach")}
      </Link>
    </Part>
  );
}
