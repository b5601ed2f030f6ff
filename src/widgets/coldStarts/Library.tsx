// What a database's library adds to initialisation: a table whose bars stand on one axis.
import type { Architecture } from "#facts";
import { formatMs, formatNumber, t } from "#messages";
import { withLibrary } from "./figures.ts";

export function Library({ architecture }: { readonly architecture: Architecture }) {
  const rows = withLibrary(architecture);
  const most = Math.max(...rows.map(({ withLibraryMs }) => withLibraryMs));
  const times = (row: (typeof rows)[number]) => formatNumber(Number((row.withLibraryMs / row.plainMs).toFixed(1)));
  const [greatest] = rows;
  return (
    <>
      <p className="text-pretty">
        {t("coldStarts.librarySays", {
          name: greatest.name,
          withMs: formatMs(greatest.withLibraryMs),
          plainMs: formatMs(greatest.plainMs),
          times: times(greatest),
        })}
      </p>
      <table className="w-full text-left text-sm tabular-nums">
        <caption className="sr-only">{t("coldStarts.libraryTable")}</caption>
        <thead className="text-xs text-ink-2">
          <tr className="border-b border-line-2 align-bottom">
            <th scope="col" className="py-1 pr-3 font-medium">
              {t("coldStarts.runtime")}
            </th>
            <th scope="col" className="w-1/2 py-1 font-medium max-sm:hidden">
              <span className="sr-only">{t("coldStarts.bars")}</span>
            </th>
            {(["plain", "withLibrary", "factor"] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pl-3 text-right font-medium">
                {t(`coldStarts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-3 font-normal">
                {row.name} <span className="text-xs text-ink-2">{t("coldStarts.at", { n: row.memoryMb })}</span>
              </th>
              <td className="py-1.5 max-sm:hidden">
                <Bars plain={row.plainMs / most} withLibrary={row.withLibraryMs / most} />
              </td>
              <td className="py-1.5 pl-3 text-right whitespace-nowrap">{formatMs(row.plainMs)}</td>
              <td className="py-1.5 pl-3 text-right font-semibold whitespace-nowrap">{formatMs(row.withLibraryMs)}</td>
              <td className="py-1.5 pl-3 text-right whitespace-nowrap">{times(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** As shares of the longest. */
function Bars({ plain, withLibrary: whole }: { readonly plain: number; readonly withLibrary: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none" className="h-4 w-full">
      <rect width={plain} height={0.45} className="fill-ink-3" />
      <rect y={0.55} width={whole} height={0.45} className="fill-cold-ink" />
    </svg>
  );
}
