// What the lessons follow, and every price and limit of the model with its source, date and confidence.
import { use } from "react";
import { limits, sourcedPrices, type LimitName } from "#facts";
import { formatCount, t } from "#messages";
import { references } from "#teaching/lesson";
import { FactTable, type FactRow } from "./FactTable.tsx";

export function ReferencesPage() {
  const works = use(references());
  return (
    <div className="mx-auto w-full max-w-[56rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("learn.references")}</h1>
      <p className="mt-3 font-serif text-prose text-ink-2">{t("learn.referencesLead")}</p>
      <h2 className="mt-10 font-serif text-2xl font-semibold">{t("learn.works")}</h2>
      <ul className="mt-3">
        {works.map(({ id, title, by, says, date, licence, href }) => (
          <li key={id} id={id} className="border-t border-line py-3">
            <p className="font-serif text-prose font-semibold">
              {href ? (
                <a href={href} rel="noopener noreferrer" target="_blank" className="underline underline-offset-4">
                  {title}
                </a>
              ) : (
                title
              )}
            </p>
            <p className="font-serif text-prose text-pretty text-ink-2">{says}</p>
            <p className="text-xs text-ink-2">
              {by}, {date} · {t("learn.licence", { licence })}
            </p>
          </li>
        ))}
      </ul>
      <h2 className="mt-12 font-serif text-2xl font-semibold">{t("learn.facts")}</h2>
      <p className="mt-2 max-w-[42rem] font-serif text-prose text-ink-2">{t("learn.factsLead")}</p>
      <FactTable title={t("learn.prices", { edition: sourcedPrices.edition })} rows={priceRows(sourcedPrices.items)} />
      <FactTable title={t("learn.limits")} rows={limitRows(limits("aws"))} />
    </div>
  );
}

function priceRows(items: typeof sourcedPrices.items): readonly FactRow[] {
  return Object.entries(items).map(
    ([name, { name: what, value, tiers, per, unit, source, asOf, confidence, note }]) => ({
      name,
      what,
      // Of a price that falls with the amount, the first tier: what a small bill is made of.
      value: t("learn.per", { value: `$${value ?? tiers?.[0].usd ?? 0}`, n: `${formatCount(per)} ${unit}` }),
      note,
      source,
      asOf,
      confidence,
    }),
  );
}

function limitRows(all: ReturnType<typeof limits>): readonly FactRow[] {
  return (Object.keys(all) as readonly LimitName[]).map((name) => {
    const { value, unit, source, asOf, confidence, note } = all[name];
    return {
      name,
      what: t(`learn.limit.${name}`),
      value: `${formatCount(value)} ${unit}`,
      note,
      source,
      asOf,
      confidence,
    };
  });
}
