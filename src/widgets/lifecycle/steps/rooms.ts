// The rooms of the small diagram and their names; with a trigger other than HTTP, its service stands where the gateway would.
import type { SpanComponent, TriggerKind } from "#engine";

export const ROOMS = ["client", "webServer", "gateway", "security", "function", "database"] as const;
export type Room = (typeof ROOMS)[number];

const ROOM_NAMES = {
  client: "lifecycle.room.client",
  webServer: "lifecycle.room.webServer",
  gateway: "lifecycle.room.gateway",
  security: "lifecycle.room.security",
  function: "lifecycle.room.function",
  database: "lifecycle.room.database",
} as const satisfies Readonly<Record<Room, string>>;

export const TRIGGER_SERVICES = {
  http: "lifecycle.room.gateway",
  upload: "lifecycle.room.upload",
  schedule: "lifecycle.room.schedule",
  queue: "lifecycle.room.queue",
} as const satisfies Readonly<Record<TriggerKind, string>>;

/** The room in which a span takes place. */
export function roomOf(component: SpanComponent): Room {
  return component === "trigger" ? "gateway" : component;
}

/** The name on a room. */
export function roomName(room: Room, trigger: TriggerKind) {
  return room === "gateway" ? TRIGGER_SERVICES[trigger] : ROOM_NAMES[room];
}

/** Rooms that this trigger never enters. */
export function isAside(room: Room, trigger: TriggerKind): boolean {
  if (trigger === "http") return false;
  return room === "webServer" || room === "security" || (room === "client" && trigger === "schedule");
}
