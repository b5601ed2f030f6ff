// The small diagram of the start page, in plain SVG: six rooms, an instance or two, one request at a time.

import { t } from "#messages";
import { InstanceCell } from "./InstanceCell.tsx";
import { RoomBox } from "./RoomBox.tsx";
import { linePath, LINES, ROOMS } from "./rooms.ts";
import type { Journey } from "./useJourney.ts";

export function HomeDiagram({ journey }: { readonly journey: Journey }) {
  const { playing, answered, plan, token } = journey;
  const instance = playing?.step.instance ?? (answered === 0 ? "none" : "idle");
  const first = playing ? playing.step.other : answered === 3 ? "idle" : null;
  const at = playing && playing.step.from === playing.step.to ? playing.step.to : null;
  const caption = playing?.step.caption ?? DONE[answered];
  return (
    <figure className="overflow-hidden rounded-2xl border border-line bg-panel">
      <svg
        role="img"
        aria-label={t("home.diagram")}
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        className="home-diagram block aspect-[351/236] w-full sm:aspect-[748/338]"
      >
        {LINES.map(([from, to]) => (
          <path key={to} d={linePath(plan, from, to)} className="fill-none stroke-line-2" strokeWidth="2" />
        ))}
        <g ref={token} className={playing ? undefined : "hidden"}>
          <circle r="9" className="fill-panel" />
          <circle
            r="6.5"
            className={playing && playing.kind !== "warm" ? "fill-cold" : "fill-warm stroke-warm-outline"}
          />
        </g>
        {ROOMS.map((room) => (
          <RoomBox key={room} room={room} plan={plan} active={at === room} instance={instance} />
        ))}
        {first && <InstanceCell box={plan.boxes.function} narrow={plan.narrow} state={first} half="left" />}
        <InstanceCell
          box={plan.boxes.function}
          narrow={plan.narrow}
          state={instance}
          half={first === null ? null : "right"}
        />
      </svg>
      <figcaption className="flex min-h-14 items-center border-t border-line px-5 py-3">
        <span aria-live="polite" className="min-h-[2lh] content-center text-sm text-ink-2 sm:min-h-0">
          {t(caption)}
        </span>
      </figcaption>
    </figure>
  );
}

const DONE = ["home.captionNone", "home.captionColdDone", "home.captionWarmDone", "home.captionThirdDone"] as const;
