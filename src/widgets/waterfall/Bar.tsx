// The bar of one row: filled on the critical path, hollow beside it, a thin line for a pause, a tick for a moment, and a cross
// where something failed. Everything is placed in shares of the width, so that it follows any size.
import { cx } from "#ui";
import type { WaterfallRow } from "./rowsOf.ts";
import type { TimeScale } from "./timeScale.ts";

interface BarProps {
  readonly row: WaterfallRow;
  readonly scale: TimeScale;
  readonly hidden: boolean;
  /** Where the one who waits is told; null when nothing follows it. */
  readonly toldShare: number | null;
}

export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Where a stretch stands in a track. */
function placeOf({ startUs, endUs }: { readonly startUs: number; readonly endUs: number }, { shareOf }: TimeScale) {
  return { left: percent(shareOf(startUs)), right: percent(1 - shareOf(endUs)) };
}

export function Bar({ row, scale, hidden, toldShare }: BarProps) {
  const { startShare, endShare } = row;
  return (
    <span aria-hidden="true" className="waterfall-track">
      {scale.ticks.map(({ timeUs, share }) => (
        <span key={timeUs} className="waterfall-grid" style={{ left: percent(share) }} />
      ))}
      {scale.breaks.map((each) => (
        <span key={each.startUs} className="waterfall-gap" style={placeOf(each, scale)} />
      ))}
      {toldShare !== null && <span className="waterfall-told" style={{ left: percent(toldShare) }} />}
      {!hidden && (
        <>
          {row.links.map(({ share, part }) => (
            <span key={part + share} className="waterfall-link" data-part={part} style={{ left: percent(share) }} />
          ))}
          <span
            className={cx("waterfall-bar", row.moment && "waterfall-moment")}
            data-tone={row.failed ? "failed" : row.tone}
            data-beside={!row.critical || undefined}
            data-pause={row.pause || undefined}
            style={
              row.moment
                ? { left: percent(startShare) }
                : { left: percent(startShare), width: percent(endShare - startShare) }
            }
          />
          {scale.breaks
            .filter(({ pause }) => !pause)
            .map((each) => (
              <span key={each.startUs} className="waterfall-break" style={placeOf(each, scale)} />
            ))}
          {row.failed && (
            <svg viewBox="0 0 8 8" className="waterfall-cross" style={{ left: percent(endShare) }}>
              <path d="M1 1l6 6M7 1L1 7" />
            </svg>
          )}
        </>
      )}
    </span>
  );
}
