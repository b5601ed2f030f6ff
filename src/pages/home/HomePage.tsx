// The start page: the question, the way to answer it, and what there is to see.

import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import { HomeDiagram } from "./HomeDiagram.tsx";

const SENTENCES = [
  ["home.seeTitle", "home.see"],
  ["home.changeTitle", "home.change"],
  ["home.priceTitle", "home.price"],
] as const;

export function HomePage() {
  return (
    <div className="mx-auto w-full max-w-[90rem] px-5 pt-10 pb-16 sm:px-8 sm:pt-14 xl:px-16 xl:pt-20">
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-[minmax(30rem,2fr)_minmax(0,3fr)] 2xl:gap-x-20 xl:items-center">
        <div>
          <h1 className="font-serif text-[2.75rem]/[1.04] font-semibold tracking-[-0.02em] sm:text-[3.75rem]/[1.02]">
            <span className="block">{t("home.headline1")}</span>
            <span className="block">{t("home.headline2")}</span>
          </h1>
          <p className="mt-6 max-w-[30rem] font-serif text-xl/[1.5] text-ink-2">{t("home.lead")}</p>
          <p className="mt-7">
            <Link to="/lab" className={buttonClass({ variant: "primary", size: "large" })}>
              {t("home.openLab")}
            </Link>
          </p>
        </div>
        <HomeDiagram />
      </div>
      <div className="mt-14 grid xl:mt-20 gap-x-12 gap-y-8 border-t border-line pt-7 md:grid-cols-3">
        {SENTENCES.map(([title, text]) => (
          <div key={title}>
            <h2 className="font-serif text-xl font-semibold">{t(title)}</h2>
            <p className="mt-1 max-w-[22rem] text-base text-ink-2">{t(text)}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
