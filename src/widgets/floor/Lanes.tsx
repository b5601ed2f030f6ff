// The lines between the rooms that are there: solid on the way in, dotted on the way back.
import "./floor.css";
import { lanesOf, pathData } from "#widgets/rooms";
import type { RoomName } from "#widgets/scenes";
import type { Arrangement } from "./arrangement.ts";

interface LanesProps {
  readonly arrangement: Arrangement;
  readonly rooms: readonly RoomName[];
}

export function Lanes({ arrangement, rooms }: LanesProps) {
  const { drawn } = lanesOf(arrangement.layout);
  return (
    <svg className="stage-lines" width={arrangement.width} height={arrangement.height} aria-hidden="true">
      {drawn
        .filter(({ id }) => ENDS[id].every((room) => rooms.includes(room)))
        .map(({ id, segments, isReturn }) => (
          <path key={`${arrangement.layout.name} ${id}`} d={pathData(segments)} data-return={isReturn || undefined} />
        ))}
    </svg>
  );
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
