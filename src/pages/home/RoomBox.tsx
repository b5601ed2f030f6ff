// One room of the stage on the start page: its drawing, its name and, where there is space, what it does.
import { t } from "#messages";
import { cx } from "#ui";
import { RoomIcon, type Rect } from "#widgets/rooms";
import type { InstanceState } from "./journey.ts";
import type { Room } from "./rooms.ts";

const INSTANCE_NOTES = {
  none: "home.instanceNone",
  starting: "home.instanceStarting",
  busy: "home.instanceBusy",
  idle: "home.instanceIdle",
} as const;

interface RoomBoxProps {
  readonly room: Room;
  readonly place: Rect;
  readonly narrow: boolean;
  /** The request is here now. */
  readonly active: boolean;
  readonly instance: InstanceState;
}

export function RoomBox({ room, place, narrow, active, instance }: RoomBoxProps) {
  const { x, y, width, height } = place;
  const note = t(room === "function" ? INSTANCE_NOTES[instance] : `home.${room}Note`);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={narrow ? 10 : 16}
        strokeWidth={active ? 3 : 2}
        className={cx("fill-panel", active ? "stroke-ink" : "stroke-ink-3")}
      />
      {/* Words that wrap are no part of SVG. */}
      <foreignObject x={x} y={y} width={width} height={height}>
        <div className={cx("flex h-full flex-col", narrow ? "p-2" : "px-[13px] py-2")}>
          <p className="stage-room-name">
            <RoomIcon room={room} />
            <span className="wrap-break-word">{t(`home.${room}`)}</span>
          </p>
          {!narrow && <p className="stage-room-meter text-ink-2">{note}</p>}
        </div>
      </foreignObject>
    </g>
  );
}
