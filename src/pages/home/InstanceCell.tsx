// An instance of the small diagram: a dashed ghost, ice filling up, solid while busy, pale and outlined while idle.

import { cx } from "#ui";
import type { InstanceState } from "./journey.ts";
import type { Box } from "./rooms.ts";

const GAP = 6;

export function InstanceCell({
  box,
  narrow,
  state,
  half,
}: {
  readonly box: Box;
  readonly narrow: boolean;
  readonly state: InstanceState;
  /** Where two stand side by side, which of them this is. */
  readonly half: "left" | "right" | null;
}) {
  const inset = narrow ? 8 : 14;
  const whole = box.width - 2 * inset;
  const width = half === null ? whole : (whole - GAP) / 2;
  const x = box.x + inset + (half === "right" ? width + GAP : 0);
  const place = { x, y: box.y + box.height - 38, width, height: 24, rx: 5 };
  return (
    <g>
      <rect
        {...place}
        strokeWidth="1.5"
        strokeDasharray={state === "none" ? "4 3" : undefined}
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
