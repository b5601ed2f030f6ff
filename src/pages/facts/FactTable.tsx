// A table of facts: what, how much, from where, how sure, and where it is used. Sources that name a page lead to it.
import { Link } from "react-router";
import { t } from "#messages";
import { SourceLink, sourcesIn } from "#ui";
import { USES } from "./components.ts";
import type { FactRow } from "./rows.ts";

const COLUMNS = ["fact", "value", "from", "sure", "used"] as const;

export function FactTable({ title, rows }: { readonly title: string; readonly rows: readonly FactRow[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={title} tabIndex={0} className="mt-8 overflow-x-auto">
      <table className="w-full min-w-[44rem] text-left text-sm">
        <caption className="pb-2 text-left font-serif text-lg font-semibold">{title}</caption>
        <thead className="border-b border-line-2 text-xs text-ink-2">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium">
                {t(`facts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, what, value, note, source, asOf, confidence, uses }) => (
            <tr key={id} className="border-b border-line align-top">
              <th scope="row" className="max-w-64 py-2 pr-4 font-normal text-pretty">
                {what}
                {note && <span className="block text-xs text-ink-2">{note}</span>}
              </th>
              <td className="max-w-56 py-2 pr-4 tabular-nums">{value}</td>
              <td className="max-w-72 py-2 pr-4 text-xs break-words text-ink-2">
                <Cited source={source} />, {asOf}
              </td>
              <td className="py-2 pr-4 text-xs text-ink-2">{t(`learn.confidence.${confidence}`)}</td>
              <td className="py-2 text-xs">
                {uses.map((use) => (
                  <Link key={use} to={USES[use]} className="flex min-h-6 items-center underline underline-offset-2">
                    {t(`facts.use.${use}`)}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cited({ source }: { readonly source: string }) {
  return sourcesIn(source).map((each, index) => (
    <span key={`${each.title} ${each.address}`}>
      {index > 0 && "; "}
      <SourceLink of={each} />
      {each.rest}
    </span>
  ));
}
