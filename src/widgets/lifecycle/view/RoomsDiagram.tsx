// The stage of Lifecycle: six rooms in their places, the one that has the request, and what each has taken so far. Each leads to its step.
import "./lifecycle.css";
import { formatMs, t } from "#messages";
import { cx } from "#ui";
import { RoomIcon, type Rect } from "#widgets/rooms";
import { Floor } from "#widgets/floor";
import { momentOf } from "../steps/asTold.ts";
import type { Lifecycle } from "../steps/context.ts";
import { instancesAt } from "../steps/instances.ts";
import { isAside, roomName, roomOf, ROOMS, type Room } from "../steps/rooms.ts";
import { InstanceCells } from "./InstanceCells.tsx";
import { tokenAt } from "./plan.ts";

interface RoomsDiagramProps {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

export function RoomsDiagram({ lifecycle, step, onStep }: RoomsDiagramProps) {
  const { trace } = lifecycle;
  const span = trace.spans[step];
  const active = roomOf(span.component);
  return (
    <Floor label={t("lifecycle.diagram", { room: t(roomName(active, trace.trigger)) })} rooms={ROOMS}>
      {(arrangement) => {
        const token = tokenAt(arrangement, span.kind, active);
        return (
          <>
            {ROOMS.map((room) => {
              const place = arrangement.places[room];
              return (
                place && (
                  <RoomButton
                    key={room}
                    {...{ room, place, lifecycle, step, onStep }}
                    narrow={arrangement.layout.name === "narrow"}
                    active={room === active}
                  />
                )
              );
            })}
            {token && (
              <span
                aria-hidden="true"
                className="lifecycle-token"
                data-tone={trace.spans.slice(0, step + 1).some(({ kind }) => kind === "start") ? "cold" : "warm"}
                style={{ transform: `translate(${token.x}px, ${token.y}px)` }}
              />
            )}
          </>
        );
      }}
    </Floor>
  );
}

interface RoomButtonProps extends RoomsDiagramProps {
  readonly room: Room;
  readonly place: Rect;
  readonly narrow: boolean;
  readonly active: boolean;
}

function RoomButton({ room, place, narrow, lifecycle, step, active, onStep }: RoomButtonProps) {
  const { trace } = lifecycle;
  const target = nextIn(lifecycle, room, step);
  const aside = isAside(room, trace.trigger);
  const { x, y, width, height } = place;
  return (
    <button
      type="button"
      disabled={target === null}
      aria-current={active ? "step" : undefined}
      onClick={() => target !== null && onStep(target)}
      className={cx("stage-room lifecycle-room text-left", aside && "lifecycle-aside")}
      data-lit={active}
      style={{ width, height, transform: `translate(${x}px, ${y}px)` }}
    >
      <span className="stage-room-name">
        <RoomIcon room={room} />
        <span>{t(roomName(room, trace.trigger))}</span>
      </span>
      {room === "function" && <InstanceCells {...instancesAt(lifecycle, momentOf(trace.spans[step]))} />}
      {!narrow && <span className="stage-room-meter">{noteOf(lifecycle, room, step, active)}</span>}
    </button>
  );
}

/** What the room does now, or has done so far. */
function noteOf({ trace }: Lifecycle, room: Room, step: number, active: boolean): string {
  if (active) return t(`lifecycle.doing.${trace.spans[step].kind}`);
  if (isAside(room, trace.trigger)) return t("lifecycle.room.never");
  const nowUs = trace.spans[step].endUs;
  // What goes on beside this step and is told later counts as far as it has come.
  const reached = trace.spans.filter(
    ({ component, startUs }, index) => roomOf(component) === room && (index <= step || startUs < nowUs),
  );
  if (reached.length === 0) return t("lifecycle.room.notYet");
  const us = reached.reduce((sum, { startUs, endUs }) => sum + Math.min(endUs, nowUs) - startUs, 0);
  return t("lifecycle.room.been", { time: formatMs(us / 1000) });
}

/** The next reached or coming step in a room after this one, else its first; null where it has none. */
function nextIn({ trace }: Lifecycle, room: Room, step: number): number | null {
  const steps = trace.spans.flatMap(({ component }, index) => (roomOf(component) === room ? [index] : []));
  return steps.find((index) => index > step) ?? steps[0] ?? null;
}
