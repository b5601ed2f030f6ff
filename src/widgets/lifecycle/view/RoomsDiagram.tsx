// The small diagram: six rooms in their places, the one that has the request, and what each has taken so far. Each leads to its step.
import { formatMs, t } from "#messages";
import { cx } from "#ui";
import { momentOf } from "../steps/asTold.ts";
import type { Lifecycle } from "../steps/context.ts";
import { instancesAt } from "../steps/instances.ts";
import { isAside, roomName, roomOf, ROOMS, type Room } from "../steps/rooms.ts";
import { InstanceCells } from "./InstanceCells.tsx";
import { BOX, CORNERS, LINES, pathOf, tokenAt } from "./plan.ts";

interface RoomsDiagramProps {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

export function RoomsDiagram({ lifecycle, step, onStep }: RoomsDiagramProps) {
  const { trace } = lifecycle;
  const span = trace.spans[step];
  const active = roomOf(span.component);
  const token = tokenAt(span.kind, active);
  return (
    <div
      role="group"
      aria-label={t("lifecycle.diagram", { room: t(roomName(active, trace.trigger)) })}
      className="relative h-56 overflow-hidden rounded-xl border border-line bg-panel bg-[radial-gradient(circle_at_1px_1px,var(--line-2)_0.7px,transparent_1.1px)] bg-size-[22px_22px] sm:h-64"
    >
      <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full">
        {LINES.map(([from, to]) => (
          <path
            key={to}
            d={pathOf(from, to)}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2"
            className={cx("fill-none stroke-line-2", isAside(to, trace.trigger) && "opacity-40")}
          />
        ))}
      </svg>
      {ROOMS.map((room) => (
        <RoomButton key={room} room={room} lifecycle={lifecycle} step={step} active={room === active} onStep={onStep} />
      ))}
      <span
        aria-hidden="true"
        className="pointer-events-none absolute size-3.5 -translate-1/2 rounded-full border-2 border-panel bg-ink transition-[left,top] duration-300 ease-house"
        style={{ left: `${token.x}%`, top: `${token.y}%` }}
      />
    </div>
  );
}

interface RoomButtonProps extends RoomsDiagramProps {
  readonly room: Room;
  readonly active: boolean;
}

function RoomButton({ room, lifecycle, step, active, onStep }: RoomButtonProps) {
  const { trace } = lifecycle;
  const target = nextIn(lifecycle, room, step);
  const aside = isAside(room, trace.trigger);
  const { x, y } = CORNERS[room];
  const name = t(roomName(room, trace.trigger));
  return (
    <button
      type="button"
      disabled={target === null}
      aria-current={active ? "step" : undefined}
      onClick={() => target !== null && onStep(target)}
      className={cx(
        "absolute flex flex-col items-start justify-center overflow-hidden rounded-lg bg-panel px-2 text-left sm:px-3.5",
        active ? "border-2 border-ink" : "border border-line-2 enabled:hover:border-ink-3",
        aside && "border-dashed",
      )}
      style={{ left: `${x}%`, top: `${y}%`, width: `${BOX.width}%`, height: `${BOX.height}%` }}
    >
      <span className={cx("text-2xs/[1.2] font-semibold sm:text-sm/[1.25]", aside && "text-ink-3")}>{name}</span>
      <span className="hidden text-xs text-ink-2 sm:block">{noteOf(lifecycle, room, step, active)}</span>
      {room === "function" && <InstanceCells {...instancesAt(lifecycle, momentOf(trace.spans[step]))} />}
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
