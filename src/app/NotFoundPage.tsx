// An address that leads nowhere: says what was asked for, and the ways on.

import { Link, useLocation } from "react-router";
import { t } from "#messages";
import { PlainPage } from "./PlainPage.tsx";

export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <PlainPage title={t("site.notFoundTitle")}>
      <p>
        {t("site.notFoundAsked")}{" "}
        <code className="rounded bg-line/60 px-1.5 py-0.5 font-mono text-sm break-all">{readable(pathname)}</code>
      </p>
      <p>{t("site.notFoundText")}</p>
      <ul className="flex list-disc flex-col pl-5">
        <li>
          <Link to="/lab" className="inline-block py-1 font-semibold underline underline-offset-4">
            {t("site.toLab")}
          </Link>
          : {t("site.toLabText")}
        </li>
        <li>
          <Link to="/" className="inline-block py-1 font-semibold underline underline-offset-4">
            {t("site.toHome")}
          </Link>
          : {t("site.toHomeText")}
        </li>
      </ul>
    </PlainPage>
  );
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
