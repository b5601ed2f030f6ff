// The stack of jobs, from your logic down to the building: which stay yours on a server of your own, a virtual machine, containers, functions.
import { useId } from "react";
import { t } from "#messages";
import { cx } from "#ui";
import { isIndexBelow, useWidgetState, type WidgetProps } from "#host";
import { ownersOf, WAYS } from "./jobs.ts";

const LOOK = {
  yours: "bg-ink text-paper border-ink",
  shared: "bg-panel text-ink border-ink border-dashed",
  theirs: "bg-panel text-ink-2 border-line",
} as const;

export function Jobs({ surface }: WidgetProps) {
  const [place, setPlace] = useWidgetState(
    "place",
    surface === "print" ? WAYS.length - 1 : 0,
    isIndexBelow(WAYS.length),
  );
  const slider = useId();
  const way = t(`jobs.way.${WAYS[place]}`);
  const rows = ownersOf(WAYS[place]);
  const yours = rows.filter(({ whose }) => whose === "yours").length;
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4">
      <div>
        <label htmlFor={slider} className="font-semibold">
          {t("jobs.title")} <span className="sr-only">{t("jobs.choose")}</span>
        </label>
        {/* The ends of the track stand over the middles of the first and the last name. */}
        <div className="mt-3 px-[calc(12.5%-0.5rem)]">
          <input
            id={slider}
            type="range"
            min={0}
            max={WAYS.length - 1}
            step={1}
            value={place}
            aria-valuetext={way}
            onChange={(event) => setPlace(event.currentTarget.valueAsNumber)}
            className="block h-8 w-full cursor-pointer accent-ink"
          />
        </div>
        <ul aria-hidden="true" className="grid grid-cols-4 gap-2 text-center text-sm leading-tight">
          {WAYS.map((each, at) => (
            <li key={each} className={at === place ? "font-semibold" : "text-ink-2"}>
              {t(`jobs.way.${each}`)}
            </li>
          ))}
        </ul>
      </div>
      <ol aria-label={t("jobs.stack")} className="flex flex-col gap-1 text-base">
        {rows.map(({ job, whose }) => (
          <li
            key={job}
            className={cx(
              "flex items-baseline justify-between gap-4 rounded-md border px-3 py-1.5 transition-colors motion-reduce:transition-none",
              LOOK[whose],
            )}
          >
            <span>{t(`jobs.${job}`)}</span>
            <span className="text-xs whitespace-nowrap">{t(`jobs.${whose}`)}</span>
          </li>
        ))}
      </ol>
      <p role="status" className="text-sm text-ink-2">
        {t("jobs.sum", { way, n: yours, of: rows.length })}
      </p>
    </div>
  );
}
