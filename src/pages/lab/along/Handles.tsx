// What is made to happen, as bars that are dragged or moved by keys: the beginning takes the whole along, the end makes it longer or shorter.
import { useRef } from "react";
import { t } from "#messages";
import type { Intervention, Scenario } from "#scenario";
import { cx } from "#ui";
import { happeningText } from "../whatIf/happeningText.ts";
import { withoutHappening, withTimes } from "../whatIf/happenings.ts";
import { Handle } from "./Handle.tsx";
import { placesOf, shareOf, snapped, stepOf, type Shown } from "./places.ts";

interface HandlesProps {
  readonly draft: Scenario;
  readonly shown: Shown;
  readonly widthPx: number;
  readonly onEdit: (scenario: Scenario) => void;
}

const HANDLE_PX = 24;
/** What a name and a bar need, so that the next one stands below. */
const NAME_PX = 170;

export function Handles({ draft, shown, widthPx, onEdit }: HandlesProps) {
  const list = useRef<HTMLUListElement>(null);
  const { interventions, durationS } = draft;
  if (interventions.length === 0 || widthPx === 0) return null;
  const stepS = stepOf(shown);
  const { places, levels } = placesOf(
    interventions.map((each) => Math.max(shown.fromUs, Math.min(shown.toUs, each.atS * 1e6))),
    shown,
    widthPx,
    NAME_PX,
  );
  const move = (index: number, seconds: number): void => {
    const each = interventions[index];
    const atS = snapped(seconds, stepS, durationS);
    const times = "untilS" in each ? { atS, untilS: Number((atS + each.untilS - each.atS).toFixed(3)) } : { atS };
    onEdit(withTimes(draft, index, times));
  };
  const stretch = (index: number, each: Intervention, seconds: number): void =>
    onEdit(
      withTimes(draft, index, {
        untilS: Math.max(Number((each.atS + stepS).toFixed(3)), snapped(seconds, stepS, Infinity)),
      }),
    );
  const remove = (index: number): void => {
    onEdit(withoutHappening(draft, index));
    list.current?.closest<HTMLElement>("section")?.querySelector("button")?.focus();
  };
  return (
    <ul
      ref={list}
      aria-label={t("labAlong.handles")}
      className="relative overflow-x-clip border-t border-line"
      style={{ height: levels * HANDLE_PX }}
    >
      {interventions.map((each, index) => {
        const what = happeningText(each);
        const from = shareOf(shown, each.atS * 1e6);
        const until = "untilS" in each ? shareOf(shown, each.untilS * 1e6) : from;
        if (until < 0 || from > 1) return null;
        const name = placeOfName(from, until);
        const common = { shown, widthPx, mostS: durationS, stepS, onRemove: () => remove(index) };
        return (
          <li key={index} className="absolute inset-x-0 h-6" style={{ top: places[index].level * HANDLE_PX }}>
            <span
              aria-hidden="true"
              className="absolute inset-y-1.5 min-w-px bg-ink/20"
              style={{ left: `${from * 100}%`, width: `${(until - from) * 100}%` }}
            />
            <span
              aria-hidden="true"
              className={cx(
                "pointer-events-none absolute top-0 max-w-[45%] truncate px-4 leading-6 text-xs whitespace-nowrap",
                name.isBefore && "-translate-x-full",
              )}
              style={{ left: `${name.at * 100}%` }}
            >
              {what}
            </span>
            {from >= 0 && (
              <Handle
                {...common}
                label={"untilS" in each ? t("labAlong.begins", { what }) : what}
                seconds={each.atS}
                onMove={(seconds) => move(index, seconds)}
              />
            )}
            {"untilS" in each && until <= 1 && (
              <Handle
                {...common}
                label={t("labAlong.ends", { what })}
                seconds={each.untilS}
                onMove={(seconds) => stretch(index, each, seconds)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** From this share of the width on there is no room for a name to the right. */
const LATE = 0.6;

/** After the bar, else before it, else on it. */
function placeOfName(from: number, until: number): { readonly at: number; readonly isBefore: boolean } {
  if (until <= LATE) return { at: until, isBefore: false };
  return from > LATE ? { at: from, isBefore: true } : { at: Math.max(0, from), isBefore: false };
}
