// The words that scenes show besides their sentences, by the keys of their messages: what somebody can put others in the place of.
import type { MessageKey } from "#messages";
import type { Scene } from "./scene.ts";
import { FIGURES, PICTURE_PARTS, PICTURES, ROOM_NAMES, type PictureName, type RoomName } from "./vocabulary.ts";

const PICTURE_WORDS: Readonly<Record<PictureName, readonly MessageKey[]>> = {
  waterfall: [
    ...([
      "stage.part.page",
      "stage.part.tries",
      "stage.part.network",
      "stage.part.gateway",
      "stage.part.start",
    ] as const),
    ...([
      "stage.part.init",
      "stage.part.wait",
      "stage.part.firstRun",
      "stage.part.run",
      "stage.part.database",
    ] as const),
    "stage.part.answer",
  ],
  visitors: [
    ...([
      "stage.visitors.cold",
      "stage.visitors.warm",
      "stage.visitors.start",
      "stage.visitors.startAndFirst",
    ] as const),
    "stage.visitors.less",
  ],
  worlds: [
    ...(["stage.room.function", "stage.room.server", "stage.worlds.busy", "stage.worlds.starting"] as const),
    ...(["stage.worlds.idle", "stage.worlds.waiting", "stage.worlds.paid", "stage.worlds.lost"] as const),
    ...(["stage.worlds.turnedAway", "stage.worlds.limit"] as const),
  ],
  jobs: [
    ...(["stage.jobs.you", "stage.jobs.shared", "stage.jobs.wayShared", "stage.jobs.provider"] as const),
    ...(["jobs.way.server", "jobs.way.machine", "jobs.way.containers", "jobs.way.functions"] as const),
    ...(["jobs.logic", "jobs.access", "jobs.runtime", "jobs.availability", "jobs.management"] as const),
    ...(["jobs.os", "jobs.network", "jobs.hardware", "jobs.building"] as const),
  ],
  events: [
    ...(["stage.events.http", "stage.events.upload", "stage.events.schedule", "stage.events.queue"] as const),
    ...(["stage.events.trigger", "stage.events.function", "stage.events.asleep", "stage.events.invoked"] as const),
  ],
  connections: ["stage.connections.instances", "stage.connections.open", "stage.connections.refused"],
  zones: ["stage.zones.zone", "stage.zones.lost", "stage.zones.soFar", "stage.zones.servers"],
  versions: ["stage.versions.share", "stage.versions.old", "stage.versions.new", "stage.versions.failed"],
  bill: [
    ...(["stage.bill.functions", "stage.bill.servers", "stage.bill.webServer", "stage.bill.gateway"] as const),
    ...(["stage.bill.security", "stage.bill.function", "stage.bill.database", "stage.bill.trigger"] as const),
    ...(["stage.bill.server", "stage.bill.loadBalancer", "stage.bill.rest", "stage.bill.share"] as const),
  ],
  routes: ["stage.routes.other"],
  photo: ["stage.photo.upload", "stage.photo.median", "stage.photo.thumbnail", "stage.photo.morning"],
  datacentre: [
    ...(["stage.datacentre.provider", "stage.datacentre.yours", "stage.datacentre.code"] as const),
    ...ROOM_NAMES.filter((room) => room !== "server").map(roomWord),
  ],
  adapter: [
    ...(["stage.adapter.code", "stage.adapter.plug", "stage.adapter.here", "stage.adapter.there"] as const),
    ...(["stage.adapter.storage", "stage.adapter.queue", "stage.adapter.identity", "stage.adapter.coupled"] as const),
  ],
  doors: [
    ...(["stage.doors.unit", "stage.doors.written", "stage.doors.passes"] as const),
    ...(["stage.doors.integration", "stage.doors.real", "stage.doors.bounces"] as const),
  ],
  test: [
    ...(["stage.test.function", "stage.test.functionCode", "stage.test.test", "stage.test.testCode"] as const),
    ...(["stage.test.expected", "stage.test.not", "stage.test.passed"] as const),
  ],
  question: ["stage.room.client"],
  map: PICTURE_PARTS.map.map((chapter) => `stage.map.${chapter}` as const),
};

/** A room's own figure: those whose words are the stage's. */
const METER_WORDS: Readonly<Partial<Record<RoomName, readonly MessageKey[]>>> = {
  function: ["stage.meter.busy", "stage.meter.starting", "stage.meter.idle"],
  server: ["stage.meter.server"],
};

function roomWord(room: RoomName) {
  return `stage.room.${room}` as const;
}

/** The words that a scene shows besides its sentence, by their keys: names of rooms, of figures, and what its picture says. */
export function wordsOf({ rooms, meters, figures, picture }: Scene): readonly MessageKey[] {
  return [
    ...new Set<MessageKey>([
      ...rooms.map(roomWord),
      ...meters.flatMap((room) => METER_WORDS[room] ?? []),
      ...figures.map((name) => `stage.figure.${name}` as const),
      ...(picture === null ? [] : PICTURE_WORDS[picture]),
    ]),
  ];
}

/** Every word of the stage that another can stand for. */
export const SCENE_WORDS: ReadonlySet<string> = new Set<MessageKey>([
  ...ROOM_NAMES.map(roomWord),
  ...Object.values(METER_WORDS).flat(),
  ...FIGURES.map((name) => `stage.figure.${name}` as const),
  ...PICTURES.flatMap((picture) => PICTURE_WORDS[picture]),
]);
