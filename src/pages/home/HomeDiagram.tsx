// The small diagram of the start page, in plain SVG: six rooms, one instance, one request at a time.

import { useRef } from "react";
import { t } from "#messages";
import { Button } from "#ui";
import { InstanceCell } from "./InstanceCell.tsx";
import { RoomBox } from "./RoomBox.tsx";
import { linePath, LINES, NARROW, ROOMS, WIDE } from "./rooms.ts";
import { useJourney } from "./useJourney.ts";
import { useNarrow } from "./useNarrow.ts";

export function HomeDiagram() {
  const plan = useNarrow() ? NARROW : WIDE;
  const token = useRef<SVGGElement>(null);
  const { playing, answered, send } = useJourney(token, plan);
  const instance = playing?.step.instance ?? (answered === 0 ? "none" : "idle");
  const at = playing && playing.step.from === playing.step.to ? playing.step.to : null;
  const caption = playing?.step.caption ?? DONE[Math.min(answered, 2)];
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
          <circle r="6.5" className={playing?.cold ? "fill-cold" : "fill-warm stroke-warm-outline"} />
        </g>
        {ROOMS.map((room) => (
          <RoomBox key={room} room={room} plan={plan} active={at === room} instance={instance} />
        ))}
        <InstanceCell box={plan.boxes.function} narrow={plan.narrow} state={instance} />
      </svg>
      <figcaption className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line px-5 py-3">
        <span
          aria-live="polite"
          className="min-h-[2lh] min-w-0 flex-1 basis-64 content-center text-sm text-ink-2 sm:min-h-0"
        >
          {t(caption)}
        </span>
        <Button aria-disabled={playing !== null} className="w-full aria-disabled:opacity-45 sm:w-auto" onClick={send}>
          {t("home.send")}
        </Button>
      </figcaption>
    </figure>
  );
}

const DONE = ["home.captionNone", "home.captionColdDone", "home.captionWarmDone"] as const;
