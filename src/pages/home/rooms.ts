// The stage as the start page shows it: the six rooms in the places that they have everywhere, and a request on the lanes between them.
import { arrange, type Arrangement } from "#widgets/floor";
import { lanesOf, type Layout } from "#widgets/rooms";

export const ROOMS = ["client", "webServer", "gateway", "security", "function", "database"] as const;
export type Room = (typeof ROOMS)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WIDE: Arrangement = arrange(ROOMS, false);
export const NARROW: Arrangement = arrange(ROOMS, true);

/** From which room to which a request goes, and by which lane, within the gateway too; the page comes back by the lane on which it was asked for. */
const WAYS = {
  "client webServer": { lane: "clientToWebServer" },
  "webServer client": { lane: "clientToWebServer", isBackwards: true },
  "client gateway": { lane: "clientToGateway" },
  "gateway gateway": { lane: "gatewayToFork" },
  "gateway security": { lane: "gatewayToSecurity" },
  "security gateway": { lane: "securityToGateway" },
  "gateway function": { lane: "forkToFunction" },
  "function database": { lane: "functionToDatabase" },
  "database function": { lane: "databaseToFunction" },
  "function client": { lane: "functionToClient" },
} as const satisfies Record<
  string,
  { readonly lane: keyof ReturnType<typeof lanesOf>["lanes"]; readonly isBackwards?: true }
>;

/** Two rooms between which a request goes. */
export type Way = keyof typeof WAYS;

/** The point a share of the way along its lane. */
export function pointOn(layout: Layout, way: Way, share: number): Point {
  const { lane, isBackwards } = { isBackwards: false, ...WAYS[way] };
  const { x, y } = lanesOf(layout).lanes[lane];
  const at = Math.min(x.length - 1, Math.max(0, (isBackwards ? 1 - share : share) * (x.length - 1)));
  const before = Math.min(Math.floor(at), x.length - 2);
  const part = at - before;
  return { x: x[before] + part * (x[before + 1] - x[before]), y: y[before] + part * (y[before + 1] - y[before]) };
}

/** The way of a request in, as SVG path data: from the client through the gateway to the database. */
export function wayIn({ rooms, forthY }: Layout): string {
  const { client, gateway, function: functions, database } = rooms;
  const to = database.x > functions.x ? database.x : functions.x + functions.width / 2;
  return `M${client.x + client.width} ${forthY}H${gateway.x + gateway.width / 2}H${to}`;
}
