// The rooms of the stage without a run of its own: whoever stands on it draws what is in them. As wide as its place.
import "./floor.css";
import { useRef, type ReactNode } from "react";
import { useSize } from "#widgets/rooms";
import type { RoomName } from "#widgets/scenes";
import { arrange, isNarrow, type Arrangement } from "./arrangement.ts";
import { Lanes } from "./Lanes.tsx";

const MARGIN = 12;

interface FloorProps {
  readonly label: string;
  readonly rooms: readonly RoomName[];
  readonly children: (arrangement: Arrangement) => ReactNode;
}

export function Floor({ label, rooms, children }: FloorProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const narrow = isNarrow(size?.widthPx ?? 0);
  const arrangement = arrange(rooms, narrow);
  const scale = size ? (size.widthPx - 2 * MARGIN) / arrangement.width : 1;
  return (
    <div
      ref={place}
      role="group"
      aria-label={label}
      className="stage-floor aspect-[372/432] sm:aspect-[1184/444]"
      data-narrow={narrow || undefined}
    >
      {size && (
        <div className="stage-floor-world" style={{ transform: `translate(${MARGIN}px, ${MARGIN}px) scale(${scale})` }}>
          <Lanes arrangement={arrangement} rooms={rooms} />
          {children(arrangement)}
        </div>
      )}
    </div>
  );
}
