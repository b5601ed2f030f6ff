// A table of facts: what, how much, from where, how sure. Sources that name a page lead to it.
import { t } from "#messages";

export interface FactRow {
  readonly name: string;
  readonly what: string;
  readonly value: string;
  readonly note?: string;
  readonly source: string;
  readonly asOf: string;
  readonly confidence: "high" | "medium" | "low";
}

export function FactTable({ title, rows }: { readonly title: string; readonly rows: readonly FactRow[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={title} tabIndex={0} className="mt-6 overflow-x-auto">
      <table className="w-full min-w-[40rem] text-left text-sm">
        <caption className="pb-2 text-left font-serif text-lg font-semibold">{title}</caption>
        <thead className="border-b border-line-2 text-xs text-ink-2">
          <tr>
            {(["fact", "value", "from", "sure"] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium">
                {t(`learn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, what, value, note, source, asOf, confidence }) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="max-w-64 py-2 pr-4 font-normal text-pretty">
                {what}
                {note && <span className="block text-xs text-ink-2">{note}</span>}
              </th>
              <td className="py-2 pr-4 tabular-nums">{value}</td>
              <td className="max-w-80 py-2 pr-4 text-xs break-words text-ink-2">
                <Cited source={source} />, {asOf}
              </td>
              <td className="py-2 text-xs text-ink-2">{t(`learn.confidence.${confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Addresses stand in angle brackets behind what they are the address of. */
function Cited({ source }: { readonly source: string }) {
  const parts = source.split(/(<https?:[^>]+>)/);
  return parts.map((part) => {
    const [, href] = /^<(https?:[^>]+)>$/.exec(part) ?? [];
    if (!href) return part;
    return (
      <a key={part} href={href} rel="noopener noreferrer" target="_blank" className="underline underline-offset-2">
        {new URL(href).hostname}
      </a>
    );
  });
}
