// The lines between the rooms that are there: solid on the way in, dotted on the way back.
import "./floor.css";
import { lanesOf, pathData, type Rect } from "#widgets/rooms";
import type { RoomName } from "#widgets/scenes";
import type { Arrangement } from "./arrangement.ts";

interface LanesProps {
  readonly arrangement: Arrangement;
  readonly rooms: readonly RoomName[];
}

export function Lanes({ arrangement, rooms }: LanesProps) {
  const { drawn } = lanesOf(arrangement.layout);
  const { client, server } = arrangement.places;
  return (
    <svg className="stage-lines" width={arrangement.width} height={arrangement.height} aria-hidden="true">
      {arrangement.hasLanes &&
        drawn
          .filter(({ id }) => ENDS[id].every((room) => rooms.includes(room)))
          .map(({ id, segments, isReturn }) => (
            <path key={`${arrangement.layout.name} ${id}`} d={pathData(segments)} data-return={isReturn || undefined} />
          ))}
      {!arrangement.hasLanes && client && server && (
        <>
          <path d={between(client, server, -8)} />
          <path d={between(client, server, 8)} data-return />
        </>
      )}
    </svg>
  );
}

/** From the right of one room to the left of another, beside the middle of the first. */
function between(from: Rect, to: Rect, besideY: number): string {
  const y = from.y + from.height / 2 + besideY;
  return `M${from.x + from.width} ${y}H${to.x}`;
}

const ENDS: Readonly<Record<string, readonly RoomName[]>> = {
  page: ["client", "webServer"],
  toGateway: ["client", "gateway"],
  toClient: ["client", "gateway"],
  toSecurity: ["gateway", "security"],
  fromSecurity: ["gateway", "security"],
  toFunction: ["gateway", "function"],
  fromFunction: ["gateway", "function"],
  toDatabase: ["function", "database"],
  fromDatabase: ["function", "database"],
};
