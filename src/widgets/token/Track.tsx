// The track: components side by side, and the request on its way between them. Under reduced motion it is simply back.
import { useEffect, useEffectEvent, useRef } from "react";
import type { Stage } from "#engine";
import { t } from "#messages";
import { cx } from "#ui";
import { componentName } from "#widgets/waterfall";

const STATIONS = ["client", "gateway", "security", "function", "database"] as const satisfies readonly Stage[];
const LEG_MS = 520;

interface TrackProps {
  /** The places of the way, in order; null before it is sent. */
  readonly places: readonly Stage[] | null;
  readonly turnedAt: Stage | null;
  readonly failed: boolean;
  readonly label: string;
  /** It is back at once. */
  readonly still: boolean;
  /** Called when the request is back with its answer. */
  readonly onBack: () => void;
}

export function Track({ places, turnedAt, failed, label, still, onBack }: TrackProps) {
  const request = useRef<HTMLDivElement>(null);
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (!places) return;
    const calm = still || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (calm || typeof request.current?.animate !== "function") return back();
    const frames = places.filter(isStation).map(placeAt);
    const moving = request.current.animate(frames, { duration: LEG_MS * (frames.length - 1), easing: "linear" });
    moving.onfinish = () => back();
    return () => moving.cancel();
  }, [places, still]);
  return (
    <div role="img" aria-label={t("token.track")} className="relative pt-9 pb-1">
      <div className="absolute inset-x-[10%] top-[3.4rem] h-px bg-line-2" />
      <ol className="relative grid grid-cols-5 text-center text-xs">
        {STATIONS.map((station) => (
          <li key={station} className="flex min-w-0 flex-col items-center gap-1.5">
            <span
              className={cx(
                "mt-2.5 size-5 rounded-full border-2 bg-panel",
                station !== turnedAt && "border-line-2",
                station === turnedAt && (failed ? "border-failed bg-failed" : "border-ink bg-warm"),
              )}
            />
            <span className={cx("px-0.5 leading-tight", station === turnedAt && "font-semibold")}>
              {componentName(station)}
            </span>
          </li>
        ))}
      </ol>
      <div ref={request} className="absolute top-0" style={placeAt("client")}>
        <span
          className={cx(
            "block rounded-md border px-2 py-1 text-xs leading-none font-semibold whitespace-nowrap",
            failed ? "border-failed bg-failed-soft text-ink" : "border-ink bg-panel",
          )}
        >
          {label}
        </span>
      </div>
    </div>
  );
}

function isStation(place: Stage): place is (typeof STATIONS)[number] {
  return STATIONS.some((each) => each === place);
}

/** Over the middle of a station's column; the nearer to an edge, the more of the label stands on its other side, so that none is cut. */
function placeAt(station: (typeof STATIONS)[number]): { readonly left: string; readonly transform: string } {
  const percent = ((STATIONS.indexOf(station) + 0.5) / STATIONS.length) * 100;
  return { left: `${percent}%`, transform: `translateX(-${percent}%)` };
}
