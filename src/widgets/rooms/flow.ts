// The flow: at speeds at which a trip would be over within a frame, a sample of the requests is shown, each crossing in the same
// time on the wall. Where a request stands depends on its row, t and the pace alone.

import type { RequestColumns, Run } from "#engine";
import type { Moment, Pace } from "#player";
import type { Lanes } from "./lanes.ts";
import { addSpot, LOOK, type Look, type Spots } from "./spots.ts";
import type { Track } from "./track.ts";

export const CROSSING_S = 0.8;
/** A median trip that lasts less than this on the wall is shown as a flow. */
const SHORTEST_TRIP_S = 0.5;
/** So many tokens at busy times, for each unit of the diagram's width; this part of them at usual times, and in the rarest peak. */
const MOST_PER_WIDTH = 0.14;
const USUAL_PART = 0.4;
const RARE_PART = 3;

/** Whether requests are shown as a flow while playing at `speed` simulated seconds a second. */
export function flowsAt(run: Run, speed: number): boolean {
  const { p50 } = run.summary.latencyMs;
  return Number.isFinite(p50) && p50 / 1000 / speed < SHORTEST_TRIP_S;
}

/** One in how many requests is shown: the same for the whole run at a pace, so that a burst is seen as one. */
export function flowSample(moment: Moment, pace: Pace, width: number): number {
  const { binUs } = moment.run.series;
  /** Requests that set out in a second on the wall. */
  const rates = moment
    .ratesPerS()
    .map((rate, bin) => rate * pace.speedAt(bin * binUs))
    .sort();
  const rateAt = (part: number): number => rates[Math.floor((rates.length - 1) * part)] ?? 0;
  const most = width * MOST_PER_WIDTH;
  return roundUp(
    CROSSING_S * Math.max(rateAt(0.75) / (most * USUAL_PART), rateAt(0.98) / most, rateAt(1) / (most * RARE_PART)),
  );
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next larger of 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40 … */
export function roundUp(value: number): number {
  if (!(value > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (STEPS.find((step) => step * power >= value - 1e-9 && Number.isInteger(step * power)) ?? 10);
}

/** The whole way of requests that go the same way: evenly spaced points, and how a request looks at each. */
interface Route {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly look: Uint8Array;
}

const POINTS = 256;
const HIDDEN = 255;
/** The part of the way within the function, as a length. */
const INSIDE = 120;

export type Routes = Map<number, Route>;

const PAGE = 1;
const SECURITY = 2;
const DATABASE = 4;
const ANSWERED = 8;
const FAILED = 16;
/** Where the way ends, in the bits above. */
const END = 5;

/** Adds a row that has come so far on its way: 0 when it sets out, 1 when it is back. */
export function addFlowPlace(
  routes: Routes,
  lanes: Lanes,
  columns: RequestColumns,
  row: number,
  part: number,
  answers: boolean,
  spots: Spots,
): void {
  const shape = shapeOf(columns, row, answers);
  let route = routes.get(shape);
  if (route === undefined) {
    route = createRoute(lanes, shape);
    routes.set(shape, route);
  }
  const at = Math.min(POINTS - 1, Math.max(0, part * POINTS));
  const i = Math.floor(at);
  const look = route.look[i];
  if (look === HIDDEN) return;
  const f = at - i;
  const next = Math.min(POINTS - 1, route.look[i + 1] === look ? i + 1 : i);
  const x = route.x[i] + f * (route.x[next] - route.x[i]);
  const y = route.y[i] + f * (route.y[next] - route.y[i]);
  addSpot(spots, row, x, y, look === LOOK.warm && columns.cold[row] === 1 ? LOOK.cold : (look as Look));
}

function shapeOf(columns: RequestColumns, row: number, answers: boolean): number {
  const fresh = columns.securityUs[row] >= 0 && columns.securityUs[row] !== columns.invokedUs[row];
  return (
    (columns.pageEndUs[row] >= 0 ? PAGE : 0) |
    (fresh ? SECURITY : 0) |
    (columns.databaseUs[row] >= 0 ? DATABASE : 0) |
    (answers ? ANSWERED : 0) |
    (columns.outcome[row] === 0 ? 0 : FAILED) |
    (columns.endedAt[row] << END)
  );
}

function createRoute(lanes: Lanes, shape: number): Route {
  const legs: { readonly track: Track | null; readonly look: number; readonly backwards?: boolean }[] = [];
  const has = (bit: number): boolean => (shape & bit) !== 0;
  const endedAt = shape >> END;
  const wayBack = has(FAILED) ? LOOK.failed : LOOK.warm;
  const page = [
    { track: lanes.clientToWebServer, look: LOOK.warm },
    { track: lanes.inWebServer, look: LOOK.warm },
    { track: lanes.clientToWebServer, look: endedAt === WEB_SERVER ? LOOK.failed : LOOK.warm, backwards: true },
  ];
  if (has(PAGE) || endedAt === WEB_SERVER) legs.push(...page);
  if (endedAt !== WEB_SERVER) {
    legs.push({ track: lanes.clientToGateway, look: LOOK.warm });
    const reachedFunction = endedAt !== GATEWAY && endedAt !== SECURITY_SERVICE;
    if (has(SECURITY)) {
      legs.push(
        { track: lanes.gatewayToFork, look: LOOK.warm },
        { track: lanes.gatewayToSecurity, look: LOOK.security },
        { track: lanes.inSecurity, look: LOOK.security },
      );
      if (reachedFunction)
        legs.push(
          { track: lanes.securityToGateway, look: LOOK.security },
          { track: lanes.forkToFunction, look: LOOK.warm },
        );
    } else if (reachedFunction)
      legs.push({ track: lanes.throughGateway, look: LOOK.warm }, { track: lanes.gatewayToFunction, look: LOOK.warm });
    if (has(DATABASE)) {
      legs.push(
        { track: null, look: HIDDEN },
        { track: lanes.functionToDatabase, look: LOOK.warm },
        { track: lanes.inDatabase, look: LOOK.warm },
        { track: lanes.databaseToFunction, look: endedAt === DATABASE_ROOM ? LOOK.failed : LOOK.warm },
      );
    }
    legs.push({ track: null, look: HIDDEN });
    if (has(ANSWERED)) {
      if (!reachedFunction) legs.pop();
      if (endedAt === SECURITY_SERVICE)
        legs.push({ track: lanes.securityToGateway, look: wayBack }, { track: lanes.gatewayToClient, look: wayBack });
      else
        legs.push({ track: endedAt === GATEWAY ? lanes.turnedBackAtGateway : lanes.functionToClient, look: wayBack });
    }
  }
  return sampleLegs(legs);
}

const WEB_SERVER = 1;
const GATEWAY = 2;
const SECURITY_SERVICE = 3;
const DATABASE_ROOM = 5;

function sampleLegs(
  legs: readonly { readonly track: Track | null; readonly look: number; readonly backwards?: boolean }[],
): Route {
  const lengths = legs.map(({ track }) => track?.length ?? INSIDE);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const route = { x: new Float32Array(POINTS + 1), y: new Float32Array(POINTS + 1), look: new Uint8Array(POINTS + 1) };
  let leg = 0;
  let before = 0;
  for (let i = 0; i <= POINTS; i++) {
    const distance = (total * i) / POINTS;
    while (leg < legs.length - 1 && distance >= before + lengths[leg]) before += lengths[leg++];
    const { track, look, backwards } = legs[leg];
    route.look[i] = look;
    if (track === null) continue;
    const part = Math.min(1, (distance - before) / lengths[leg]);
    const at = Math.round((backwards ? 1 - part : part) * (track.x.length - 1));
    route.x[i] = track.x[at];
    route.y[i] = track.y[at];
  }
  return route;
}
