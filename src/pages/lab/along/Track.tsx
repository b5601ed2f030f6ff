// The marks along the axis: above, what was found and what is made to happen, by the numbers of the list below; beneath, the handles by which
// what is made to happen is moved.
import { useRef } from "react";
import { t } from "#messages";
import { useFrame } from "#player";
import type { Scenario } from "#scenario";
import { AXIS_COLUMNS } from "#ui";
import { useSize } from "#widgets/rooms";
import { Handles } from "./Handles.tsx";
import { placesOf, shareOf, type Shown } from "./places.ts";
import { momentOf, type Told } from "./story.ts";

interface TrackProps {
  readonly moments: readonly Told[];
  readonly shown: Shown;
  readonly draft: Scenario;
  readonly onGo: (timeUs: number) => void;
  readonly onEdit: (scenario: Scenario) => void;
}

/** As large as a finger or an unsteady hand needs. */
const MARK_PX = 24;
/** Steps of the playhead, as over the charts: less than a pixel each. */
const PLAYHEAD_STEPS = 2000;

export function Track({ moments, shown, draft, onGo, onEdit }: TrackProps) {
  const place = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const widthPx = useSize(place)?.widthPx ?? 0;
  useFrame((timeUs) => {
    const share = shareOf(shown, timeUs);
    if (!playhead.current) return;
    // Just outside, its line is not seen.
    const step = Math.round(Math.max(-0.003, Math.min(1.003, share)) * PLAYHEAD_STEPS);
    const place = `translateX(${step / (PLAYHEAD_STEPS / 100)}%)`;
    if (playhead.current.style.transform !== place) playhead.current.style.transform = place;
  });
  const { places, levels } = placesOf(
    moments.map(({ atUs }) => atUs),
    shown,
    widthPx,
    MARK_PX,
  );
  return (
    <div className={AXIS_COLUMNS}>
      <div className="flex flex-col justify-between py-1 pr-3 pl-4 text-2xs text-ink-2 @max-3xl:pl-3">
        <span className="font-medium">{t("labAlong.marks")}</span>
        {draft.interventions.length > 0 && <span className="font-medium">{t("labAlong.whatIf")}</span>}
      </div>
      <div className="relative min-w-0 bg-paper">
        <div className="pointer-events-none absolute inset-0 overflow-hidden">
          <div ref={playhead} className="absolute inset-y-0 left-0 w-full will-change-transform">
            <div className="absolute inset-y-0 left-0 w-0.5 -translate-x-px bg-ink" />
          </div>
        </div>
        <div ref={place} className="relative" style={{ height: levels * MARK_PX }}>
          {widthPx > 0 &&
            places.map(({ share, level }, index) => {
              const { atUs, name, says, event } = moments[index];
              if (share === null) return null;
              const words = {
                n: index + 1,
                what: event ? name : `${name}: ${says}`,
                time: momentOf(atUs, draft.durationS * 1e6),
              };
              return (
                <button
                  key={index}
                  type="button"
                  aria-label={t("labAlong.mark", words)}
                  title={t("labAlong.mark", words)}
                  onClick={() => onGo(atUs)}
                  className="control group absolute flex size-6 -translate-x-1/2 items-center justify-center"
                  style={{ left: `${share * 100}%`, top: level * MARK_PX }}
                >
                  <span className="flex size-5 items-center justify-center rounded-full border border-ink bg-panel text-2xs font-semibold tabular-nums group-hover:bg-ink group-hover:text-paper">
                    {index + 1}
                  </span>
                </button>
              );
            })}
        </div>
        <Handles draft={draft} shown={shown} widthPx={widthPx} onEdit={onEdit} />
      </div>
    </div>
  );
}
