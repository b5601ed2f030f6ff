// The stage on the start page, in plain SVG, so that it is there before any program: the rooms and lanes of everywhere, one request at a
// time. Before the first click a ring goes the way of a request once: nobody has asked yet.
import { t } from "#messages";
import { Lanes } from "#widgets/floor";
import { InstanceCell } from "./InstanceCell.tsx";
import { RoomBox } from "./RoomBox.tsx";
import { ROOMS, wayIn } from "./rooms.ts";
import type { Journey } from "./useJourney.ts";

const MARGIN = 12;
/** Less than the five seconds after which what moves by itself must be stoppable. */
const SHOWN_S = 4.5;

export function HomeStage({ journey }: { readonly journey: Journey }) {
  const { playing, answered, plan, token } = journey;
  const { layout, places } = plan;
  const narrow = layout.name === "narrow";
  const instance = playing?.step.instance ?? (answered === 0 ? "none" : "idle");
  const first = playing ? playing.step.other : answered === 3 ? "idle" : null;
  const caption = playing?.step.caption ?? DONE[answered];
  const size = narrow ? 7 : 13;
  return (
    <figure className="flex flex-col-reverse overflow-hidden rounded-2xl border border-line bg-panel sm:block">
      <svg
        role="img"
        aria-label={t("home.diagram")}
        viewBox={`${-MARGIN} ${-MARGIN} ${plan.width + 2 * MARGIN} ${plan.height + 2 * MARGIN}`}
        data-narrow={narrow || undefined}
        className="home-stage block aspect-[396/456] w-full sm:aspect-[1208/444]"
      >
        <Lanes arrangement={plan} rooms={ROOMS} />
        {ROOMS.map((room) => {
          const place = places[room];
          return (
            place && <RoomBox key={room} {...{ room, place, narrow, instance }} active={playing?.step.room === room} />
          );
        })}
        {answered === 0 && playing === null && (
          <circle r={size} className="home-way fill-panel stroke-ink-3" strokeWidth="2.5" opacity="0">
            <animateMotion path={wayIn(layout)} dur={`${SHOWN_S}s`} keyPoints="0;0.5;1" keyTimes="0;0.5;1" />
            <set attributeName="opacity" to="1" dur={`${SHOWN_S}s`} />
          </circle>
        )}
        {first && <InstanceCell layout={layout} state={first} index={0} />}
        <InstanceCell layout={layout} state={instance} index={first === null ? 0 : 1} />
        <g ref={token} className={playing ? "will-change-transform" : "hidden"}>
          <circle r={size + 3} className="fill-panel" />
          <circle
            r={size}
            strokeWidth="2"
            className={playing && playing.kind !== "warm" ? "fill-cold" : "fill-warm stroke-warm-outline"}
          />
        </g>
      </svg>
      <figcaption className="flex min-h-14 items-center border-line px-5 py-3 max-sm:border-b sm:border-t">
        <span aria-live="polite" className="min-h-[2lh] content-center text-sm text-ink-2 sm:min-h-0">
          {t(caption)}
        </span>
      </figcaption>
    </figure>
  );
}

const DONE = ["home.captionNone", "home.captionColdDone", "home.captionWarmDone", "home.captionThirdDone"] as const;
