// One room of the small diagram: its name and, where there is space, what it does.

import { t } from "#messages";
import { cx } from "#ui";
import type { InstanceState } from "./journey.ts";
import type { Plan, Room } from "./rooms.ts";

const NAMES = {
  client: "home.client",
  webServer: "home.webServer",
  gateway: "home.gateway",
  security: "home.security",
  function: "home.function",
  database: "home.database",
} as const;

const NOTES = {
  client: "home.clientNote",
  webServer: "home.webServerNote",
  gateway: "home.gatewayNote",
  security: "home.securityNote",
  database: "home.databaseNote",
} as const;

const INSTANCE_NOTES = {
  none: "home.instanceNone",
  starting: "home.instanceStarting",
  busy: "home.instanceBusy",
  idle: "home.instanceIdle",
} as const;

interface RoomBoxProps {
  readonly room: Room;
  readonly plan: Plan;
  /** The request is here now. */
  readonly active: boolean;
  readonly instance: InstanceState;
}

export function RoomBox({ room, plan, active, instance }: RoomBoxProps) {
  const { x, y, width, height } = plan.boxes[room];
  const note = t(room === "function" ? INSTANCE_NOTES[instance] : NOTES[room]);
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={plan.narrow ? 8 : 11}
        strokeWidth={active ? 2 : 1.25}
        className={cx("fill-panel", active ? "stroke-ink" : "stroke-line-2")}
      />
      {/* Words that wrap are no part of SVG. The function's stand as high as its neighbours', above the instance. */}
      <foreignObject x={x} y={y} width={width} height={plan.boxes.client.height}>
        <div className={cx("flex h-full flex-col justify-center", plan.narrow ? "pr-1 pl-2" : "pr-1.5 pl-3.5")}>
          <p
            className={cx(
              "font-semibold wrap-break-word",
              plan.narrow ? "line-clamp-3 text-[12px]/[1.3]" : "line-clamp-2 text-[14px]/[1.2]",
            )}
          >
            {t(NAMES[room])}
          </p>
          {!plan.narrow && <p className="line-clamp-2 text-[12px]/[1.3] wrap-break-word text-ink-2">{note}</p>}
        </div>
      </foreignObject>
    </g>
  );
}
