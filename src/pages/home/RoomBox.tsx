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
  const words = t(NAMES[room]).split("|");
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
      {plan.narrow ? (
        words.map((word, line) => (
          <text
            key={word}
            x={x + 8}
            y={y + (words.length === 1 && room !== "function" ? 30 : 22 + line * 16)}
            className="fill-ink text-[12px] font-semibold"
          >
            {word}
          </text>
        ))
      ) : (
        <>
          <text x={x + 14} y={y + 26} className="fill-ink text-[14px] font-semibold">
            {words.join(" ")}
          </text>
          <text x={x + 14} y={y + 45} className="fill-ink-2 text-[12px]">
            {note}
          </text>
        </>
      )}
    </g>
  );
}
