// The header: the way home, the pages there are, and the theme.

import { Link, NavLink } from "react-router";
import { t } from "#messages";
import { cx } from "#ui";
import { Logo } from "./Logo.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";

export function Header() {
  return (
    <header className="print:hidden flex min-h-12 shrink-0 items-center gap-1 border-b border-line bg-panel px-4 sm:gap-6 sm:px-7">
      <Link
        to="/"
        aria-label={t("site.home")}
        className="flex h-8 min-w-8 shrink-0 items-center gap-2 font-serif text-[1.0625rem] font-semibold"
      >
        <Logo />
        <span className="max-sm:hidden">{t("shell.name")}</span>
      </Link>
      <nav aria-label={t("site.nav")} className="flex min-w-0 flex-wrap items-center sm:gap-1">
        {PAGES.map(([to, name]) => (
          <NavLink
            key={to}
            to={to}
            className={({ isActive }) =>
              cx(
                "flex h-8 items-center px-1.5 text-sm sm:px-2",
                isActive ? "font-semibold text-ink" : "text-ink-2 hover:text-ink",
              )
            }
          >
            {t(name)}
          </NavLink>
        ))}
      </nav>
      <ThemeToggle className="-mr-2 ml-auto" />
    </header>
  );
}

const PAGES = [
  ["/learn", "site.learn"],
  ["/lifecycle", "site.lifecycle"],
  ["/lab", "site.lab"],
  ["/slides", "site.slides"],
  ["/teach", "site.teach"],
] as const;
