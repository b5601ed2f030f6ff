// What the lanes are drawn with, in words.
import { t } from "#messages";

const STATES = ["starting", "busy", "idle", "reclaimed"] as const;

export function LaneLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 text-xs text-ink-2 @max-3xl:px-3">
      {STATES.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 18 12" className="h-3 w-4.5">
            {state === "starting" && (
              <>
                <path d="M0 0h18v12H0z" className="fill-cold-soft" />
                <path d="M0 12h18V0z" className="fill-cold" />
              </>
            )}
            {state === "busy" && <path d="M0 0h18v12H0z" className="fill-warm" />}
            {state === "idle" && <path d="M0 3.5h18v5H0z" className="fill-idle" />}
            {state === "reclaimed" && (
              <path d="M0 6h18" strokeDasharray="2 3" className="stroke-warm-outline stroke-1" />
            )}
          </svg>
          {t(`labLanes.${state}`)}
        </li>
      ))}
    </ul>
  );
}
