// A room on the stage: its icon and name, large enough for the last row, and at most one figure of its own.
import { m } from "motion/react";
import { usePlayerState, type Moment } from "#player";
import type { Model, Stage } from "#engine";
import { METER_NAMES, readMeters, RoomIcon, type MeterName, type Rect } from "#widgets/rooms";
import type { RoomName } from "#widgets/scenes";
import { useWords, type Words } from "./useWords.ts";
import { whole } from "./figures.ts";
import { slotsAt } from "./paintSlots.ts";
import { useLiveText } from "./useLiveText.ts";

interface StageRoomProps {
  readonly room: RoomName;
  readonly place: Rect;
  readonly lit: boolean;
  readonly meter: boolean;
  readonly hasRun: boolean;
}

export function StageRoom({ room, place, lit, meter, hasRun }: StageRoomProps) {
  const t = useWords();
  const { x, y, width, height } = place;
  return (
    <m.div
      className="stage-room"
      data-room={room}
      data-lit={lit}
      initial={{ x, y, width, height, opacity: 0 }}
      animate={{ x, y, width, height, opacity: 1 }}
      exit={{ opacity: 0 }}
    >
      <p className="stage-room-name">
        <RoomIcon room={room} />
        <span>{t(`stage.room.${room}`)}</span>
      </p>
      {meter && hasRun && <RoomMeter room={room} />}
    </m.div>
  );
}

/** Follows the clock. */
function RoomMeter({ room }: { readonly room: RoomName }) {
  const t = useWords();
  const { moment, model } = usePlayerState();
  const text = useLiveText<HTMLParagraphElement>((timeUs) =>
    moment && model ? meterOf(room, moment, model, timeUs, t) : null,
  );
  return <p ref={text} className="stage-room-meter" />;
}

const METERS: Readonly<Record<Stage, readonly MeterName[]>> = {
  client: ["client.rate", "client.unit"],
  webServer: ["webServer.share", "webServer.unit"],
  gateway: ["gateway.rejected"],
  security: ["security.share", "security.unit"],
  function: ["function.busy"],
  database: ["database.rate", "database.unit"],
};

function meterOf(room: RoomName, moment: Moment, model: Model, timeUs: number, t: Words): string {
  if (room === "server") {
    const { busy, queued, places } = slotsAt(moment.run, model, timeUs);
    return t("stage.meter.server", { busy: whole(busy), places, queued: whole(queued) });
  }
  const counts = moment.countsAt(timeUs);
  if (room === "function")
    return (["busy", "starting", "idle"] as const)
      .filter((name) => name === "busy" || whole(counts[name]) !== "0")
      .map((name) => t(`stage.meter.${name}`, { count: whole(counts[name]) }))
      .join(" · ");
  const { text } = readMeters(moment, model, counts, timeUs);
  return METER_NAMES.filter((name) => METERS[room].includes(name))
    .map((name) => text[name])
    .filter((word) => word !== "")
    .join(" ");
}
