// The time axis above the rows: times since the start, and how long a shortened stretch really lasts.
import { formatDuration, formatMs, t } from "#messages";
import { percent } from "./Bar.tsx";
import type { TimeScale } from "./timeScale.ts";

/** Labels closer than this share of the width would run into each other; the second, where there is little width. */
const LABEL_SHARE = 0.16;
const NARROW_LABEL_SHARE = 0.25;

export function Axis({ scale }: { readonly scale: TimeScale }) {
  const { fromUs, breaks, shareOf } = scale;
  const always = labelled(scale, NARROW_LABEL_SHARE);
  const withWidth = labelled(scale, LABEL_SHARE).filter((tick) => !always.includes(tick));
  return (
    <div aria-hidden="true" className="waterfall-row waterfall-axis">
      <span className="waterfall-track">
        {[...always, ...withWidth].map(({ timeUs, share }, place) => (
          <span
            key={timeUs}
            className="waterfall-label"
            data-edge={share === 0 || undefined}
            data-wide={place >= always.length || undefined}
            style={{ left: percent(share) }}
          >
            {formatMs((timeUs - fromUs) / 1000)}
          </span>
        ))}
        {breaks.map(({ startUs, endUs, pause }) => (
          <span
            key={startUs}
            className="waterfall-label waterfall-pause-label"
            style={{ left: percent((shareOf(startUs) + shareOf(endUs)) / 2) }}
          >
            {t(pause ? "waterfall.pause" : "waterfall.break", { time: formatDuration((endUs - startUs) / 1e6) })}
          </span>
        ))}
      </span>
    </div>
  );
}

/** What comes back from a break is labelled before round times are. */
function labelled({ ticks, breaks }: TimeScale, apart: number): TimeScale["ticks"] {
  const first = ticks.filter(({ timeUs, share }) => share === 0 || breaks.some(({ endUs }) => endUs === timeUs));
  const chosen: TimeScale["ticks"][number][] = [];
  for (const tick of [...first, ...ticks]) {
    if (tick.share <= 1 - apart / 2 && chosen.every(({ share }) => Math.abs(share - tick.share) >= apart))
      chosen.push(tick);
  }
  return chosen;
}
