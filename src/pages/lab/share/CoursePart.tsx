// The way to Teach, which sets up an embed of what is open here.
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import { Part } from "./Part.tsx";

/** @param address the query that names what is open in the Lab */
export function CoursePart({ address }: { readonly address: string }) {
  return (
    <Part title={t("labShare.course")}>
      <p className="text-ink-2">{t("labShare.courseWhat")}</p>
      <Link to={`/teach${address}`} className={buttonClass({ size: "medium" })}>
        {t("labShare.toTeach")}
      </Link>
    </Part>
  );
}
