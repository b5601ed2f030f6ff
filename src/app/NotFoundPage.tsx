// An address that leads nowhere: says what was asked for, and the ways on.

import { Link, useLocation } from "react-router";
import { t } from "#messages";
import { PlainPage } from "./PlainPage.tsx";

export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <PlainPage title={t("shell.notFoundTitle")}>
      <p>
        {t("shell.notFoundAsked")}{" "}
        <code className="rounded bg-line/60 px-1.5 py-0.5 font-mono text-sm break-all">{readable(pathname)}</code>
      </p>
      <p>{t("shell.notFoundText")}</p>
      <ul className="flex list-disc flex-col pl-5">
        <li>
          <Link to="/lab" className="inline-block py-1 font-semibold underline underline-offset-4">
            {t("shell.toLab")}
          </Link>
          : {t("shell.toLabText")}
        </li>
        <li>
          <Link to="/" className="inline-block py-1 font-semibold underline underline-offset-4">
            {t("shell.toHome")}
          </Link>
          : {t("shell.toHomeText")}
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
