// Where the request is on the stage at a step: on the way between two rooms, or at the door of the one that has it.
import type { Span } from "#engine";
import type { Arrangement } from "#widgets/floor";
import type { Room } from "../steps/rooms.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** In units of the stage; null where the arrangement has no such room. */
export function tokenAt({ places, layout }: Arrangement, kind: Span["kind"], room: Room): Point | null {
  const { client, webServer, gateway, security } = places;
  const at = places[room];
  if (!at || !client || !gateway || !webServer || !security) return null;
  switch (kind) {
    case "networkUp":
      return { x: (client.x + client.width + gateway.x) / 2, y: layout.forthY };
    case "networkDown":
    case "acknowledgement":
      return { x: (client.x + client.width + gateway.x) / 2, y: layout.backY };
    case "pageNetworkUp":
    case "pageNetworkDown":
      return { x: client.x + client.width / 2 + 10, y: (client.y + webServer.y + webServer.height / 2) / 2 };
    default:
      if (room === "security") return { x: security.x + security.width / 2, y: security.y };
      if (room === "webServer") return { x: webServer.x, y: webServer.y + webServer.height / 2 };
      if (room === "database" && layout.databaseBelow) return { x: at.x + at.width / 2, y: at.y };
      return { x: room === "client" ? client.x + client.width : at.x, y: layout.forthY };
  }
}
