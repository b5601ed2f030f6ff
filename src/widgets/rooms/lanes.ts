// The lanes between the rooms of a layout, and the bends inside rooms where a request stays or turns back.

import type { Layout, Rect } from "./layout.ts";
import { curve, line, sample, type Point, type Segment, type Track } from "./track.ts";

/**
 * Each way a request can go in one stretch. Between the fork in the gateway and the lane to security nothing is drawn: figures
 * stand there.
 */
export interface Lanes {
  readonly clientToWebServer: Track;
  readonly inWebServer: Track;
  readonly clientToGateway: Track;
  /** Through the gateway: to where the lane to security leaves, or right through; and turning back at once. */
  readonly gatewayToFork: Track;
  readonly throughGateway: Track;
  readonly forkToFunction: Track;
  readonly turnedBackAtGateway: Track;
  readonly gatewayToSecurity: Track;
  readonly inSecurity: Track;
  readonly securityToGateway: Track;
  readonly gatewayToClient: Track;
  readonly gatewayToFunction: Track;
  readonly functionToDatabase: Track;
  readonly inDatabase: Track;
  readonly databaseToFunction: Track;
  readonly functionToClient: Track;
  /** In front of the client: where requests wait between attempts. */
  readonly inClient: Track;
}

/** A line between rooms, as it is drawn. Answers return on dotted ones. */
export interface DrawnLane {
  readonly id: string;
  readonly segments: readonly Segment[];
  readonly isReturn: boolean;
}

export interface LaneMap {
  readonly lanes: Lanes;
  readonly drawn: readonly DrawnLane[];
}

const HALF_GAP = 7;
const BEND = 34;
/** Bends from above stay in the margin over a room's name. */
const SHALLOW = 9;

const known = new WeakMap<Layout, LaneMap>();

/** The lanes of a layout: worked out once for each. */
export function lanesOf(layout: Layout): LaneMap {
  let map = known.get(layout);
  if (map === undefined) {
    map = createLanes(layout);
    known.set(layout, map);
  }
  return map;
}

function createLanes(layout: Layout): LaneMap {
  const { rooms, forthY, backY } = layout;
  const { client, webServer, gateway, security, database } = rooms;
  const room = rooms.function;
  const forkX = middleX(gateway) - HALF_GAP;
  const joinX = middleX(gateway) + HALF_GAP;

  const page = pageCurve(client, webServer);
  const toGateway = line([right(client), forthY], [gateway.x, forthY]);
  const toSecurity = line([forkX, bottom(gateway)], [forkX, security.y]);
  const fromSecurity = line([joinX, security.y], [joinX, bottom(gateway)]);
  const toFunction = line([right(gateway), forthY], [room.x, forthY]);
  const fromFunction = line([room.x, backY], [right(gateway), backY]);
  const toClient = line([gateway.x, backY], [right(client), backY]);
  const [toDatabase, fromDatabase, bend] = layout.databaseBelow
    ? [
        line([middleX(room) - HALF_GAP, bottom(room)], [middleX(room) - HALF_GAP, database.y]),
        line([middleX(room) + HALF_GAP, database.y], [middleX(room) + HALF_GAP, bottom(room)]),
        bendDown(middleX(room), database.y),
      ]
    : [
        line([right(room), forthY], [database.x, forthY]),
        line([database.x, backY], [right(room), backY]),
        bendRight(database.x, forthY, backY),
      ];

  return {
    lanes: {
      clientToWebServer: sample(page),
      inWebServer: sample(bendRight(webServer.x, pageY(webServer), pageY(webServer) + 8)),
      clientToGateway: sample(toGateway),
      gatewayToFork: sample(line([gateway.x, forthY], [forkX, forthY])),
      throughGateway: sample(line([gateway.x, forthY], [right(gateway), forthY])),
      forkToFunction: sample([...line([joinX, forthY], [right(gateway), forthY]), ...toFunction]),
      turnedBackAtGateway: sample([...bendRight(gateway.x, forthY, backY), ...toClient]),
      gatewayToSecurity: sample(toSecurity),
      inSecurity: sample(bendDown(middleX(gateway), security.y)),
      securityToGateway: sample(fromSecurity),
      gatewayToClient: sample([...line([joinX, backY], [gateway.x, backY]), ...toClient]),
      gatewayToFunction: sample(toFunction),
      functionToDatabase: sample(toDatabase),
      inDatabase: sample(bend),
      databaseToFunction: sample(fromDatabase),
      functionToClient: sample([...fromFunction, ...line([right(gateway), backY], [gateway.x, backY]), ...toClient]),
      inClient: sample(line([client.x + 14, forthY], [right(client) - 14, forthY])),
    },
    drawn: [
      { id: "page", segments: page, isReturn: false },
      { id: "toGateway", segments: toGateway, isReturn: false },
      { id: "toClient", segments: toClient, isReturn: true },
      { id: "toSecurity", segments: toSecurity, isReturn: false },
      { id: "fromSecurity", segments: fromSecurity, isReturn: true },
      { id: "toFunction", segments: toFunction, isReturn: false },
      { id: "fromFunction", segments: fromFunction, isReturn: true },
      { id: "toDatabase", segments: toDatabase, isReturn: false },
      { id: "fromDatabase", segments: fromDatabase, isReturn: true },
    ],
  };
}

/** From the top of the client, round to the left side of the web server. */
function pageCurve(client: Rect, webServer: Rect): Segment[] {
  const from: Point = [middleX(client), client.y];
  const to: Point = [webServer.x, pageY(webServer)];
  const rise = client.y - to[1];
  return curve(from, [from[0], from[1] - rise * 0.75], [to[0] - (to[0] - from[0]) * 0.75, to[1]], to);
}

/** Between the name of the web server and its figures. */
function pageY(webServer: Rect): number {
  return webServer.y + webServer.height / 2 + 2;
}

/** Into a room through its left side, and out again lower down. */
function bendRight(x: number, forthY: number, backY: number): Segment[] {
  return [
    ...line([x, forthY], [x + BEND, forthY]),
    ...curve([x + BEND, forthY], [x + BEND + 9, forthY], [x + BEND + 9, backY], [x + BEND, backY]),
    ...line([x + BEND, backY], [x, backY]),
  ];
}

/** Into a room through its top, and out again to the right. */
function bendDown(x: number, y: number): Segment[] {
  const left: Point = [x - HALF_GAP, y];
  const rightTop: Point = [x + HALF_GAP, y];
  return curve(left, [left[0], y + SHALLOW], [rightTop[0], y + SHALLOW], rightTop);
}

function middleX(rect: Rect): number {
  return rect.x + rect.width / 2;
}

function right(rect: Rect): number {
  return rect.x + rect.width;
}

function bottom(rect: Rect): number {
  return rect.y + rect.height;
}
