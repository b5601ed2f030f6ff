// The foot of the start page: what the site rests on, and how it treats its readers.
import { Link } from "react-router";
import { t } from "#messages";

const PAGES = ["model", "facts", "references", "privacy", "accessibility"] as const;

export function Foot() {
  return (
    <nav aria-label={t("home.foot")} className="mt-10 flex flex-wrap gap-x-6 text-sm text-ink-2">
      {PAGES.map((page) => (
        <Link key={page} to={`/${page}`} className="py-1 underline underline-offset-4 hover:text-ink">
          {t(`home.${page}`)}
        </Link>
      ))}
    </nav>
  );
}
