// An instance on the start page, as on the stage: a dashed place, ice rising in it, full while busy, pale and outlined while idle.
import { cx } from "#ui";
import { gridFor, type Layout } from "#widgets/rooms";
import type { InstanceState } from "./journey.ts";

/** Three requests take two instances. */
const MOST = 2;

interface InstanceCellProps {
  readonly layout: Layout;
  readonly state: InstanceState;
  /** 0 for the first of the room. */
  readonly index: number;
}

export function InstanceCell({ layout, state, index }: InstanceCellProps) {
  const { x, y, size, pitch } = gridFor(layout.cells, MOST, layout.largestCell);
  const place = { x: x + index * pitch, y, width: size, height: size, rx: size / 8 };
  return (
    <g>
      <rect
        {...place}
        strokeWidth="2"
        strokeDasharray={state === "none" ? "6 5" : undefined}
        className={cx(
          state === "none" && "fill-none stroke-line-2",
          state === "starting" && "fill-cold-soft stroke-cold",
          state === "busy" && "fill-warm stroke-warm-outline",
          state === "idle" && "fill-idle stroke-warm-outline",
        )}
      />
      {state === "starting" && <rect {...place} className="ice fill-cold" />}
    </g>
  );
}
