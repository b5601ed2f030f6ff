// What is published about something, where no run can show it.
import { use } from "react";
import { t } from "#messages";
import { references } from "./content.ts";

/** @param props.ids of references.json; of those that it does not have, nothing is shown */
export function Published({ ids }: { readonly ids: readonly string[] }) {
  const all = use(references());
  const found = all.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-sm font-semibold">{t("learn.published")}</h2>
      <ul className="mt-1 text-sm text-ink-2">
        {found.map(({ id, title, by, date, says, href }) => (
          <li key={id} className="text-pretty">
            {href ? (
              <a href={href} target="_blank" rel="noreferrer" className="underline underline-offset-2">
                {title}
              </a>
            ) : (
              title
            )}
            , {by}, {date}. {says}
          </li>
        ))}
      </ul>
    </section>
  );
}
