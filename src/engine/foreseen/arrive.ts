// First pass: the next requests arrive, choose their function, load the page if they open a visit, and set out for the gateway.
import { advanceArrivals } from "../arrivals.ts";
import { chooseFunction } from "../components/client.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { pushEvent } from "../kernel/eventHeap.ts";
import { draw } from "../kernel/sampler.ts";
import { rankOfRow, streamOf, type Foreseen } from "./state.ts";
import { LATE, makeRoom, ON_ITS_WAY, placeOf, ROW } from "./rows.ts";

/** Takes up to `count` arrivals as new rows. */
export function arrive(run: Foreseen, count: number): void {
  const { sim, rows } = run;
  const { arrivals } = sim;
  makeRoom(rows, count);
  const { data } = rows;
  const onlyFunction = sim.model.streams.length === 1 ? (sim.model.streams[0].functionIndex ?? -1) : -1;
  const from = rows.tail;
  for (let row = from; row < from + count && arrivals.nextUs < Infinity; row++) {
    const place = placeOf(rows, row);
    const { stream, number } = arrivals;
    data[place + ROW.arrivalUs] = arrivals.nextUs;
    data[place + ROW.number] = number;
    data[place + ROW.functionIndex] = run.streamOfFunction
      ? stream
      : onlyFunction >= 0
        ? onlyFunction
        : chooseFunction(sim, stream, number);
    advanceArrivals(arrivals);
    rows.tail++;
  }
  sim.total += rows.tail - from;
  setOut(run, from, rows.tail);
}

function setOut(run: Foreseen, from: number, to: number): void {
  const { sim, rows, lateAtGateway } = run;
  const { data } = rows;
  const { setup, keys } = sim;
  const { webServer } = setup.settings;
  const visitShare = webServer.enabled ? 1 / webServer.requestsPerVisit : 0;
  for (let row = from; row < to; row++) {
    const place = placeOf(rows, row);
    const stream = streamOf(run, data[place + ROW.functionIndex]);
    const number = data[place + ROW.number];
    const visits = visitShare > 0 && drawChance(keys, FOR.visit, stream, number, 0, visitShare);
    data[place + ROW.page] = 0;
    data[place + ROW.pageEndUs] = -1;
    data[place + ROW.sentUs] = data[place + ROW.arrivalUs];
    if (visits) loadPage(run, place, stream, number);
    data[place + ROW.gatewayUs] =
      data[place + ROW.sentUs] + Math.round(draw(setup.networkUs, keys, FOR.networkUp, stream, number, 0));
    data[place + ROW.backUs] = Math.round(draw(setup.networkUs, keys, FOR.networkDown, stream, number, 0));
    data[place + ROW.payloadKb] = draw(setup.payloadKb, keys, FOR.payload, stream, number, 0);
    const late = visits || !run.promptNetwork;
    data[place + ROW.state] = late ? LATE : ON_ITS_WAY;
    if (late)
      pushEvent(lateAtGateway, data[place + ROW.gatewayUs], rankOfRow(run, row, data[place + ROW.gatewayUs]), row);
  }
}

function loadPage(run: Foreseen, place: number, stream: number, number: number): void {
  const { setup, keys } = run.sim;
  const { data } = run.rows;
  const there = Math.round(draw(setup.networkUs, keys, FOR.pageNetworkUp, stream, number, 0));
  const back = Math.round(draw(setup.networkUs, keys, FOR.pageNetworkDown, stream, number, 0));
  const hit = drawChance(keys, FOR.pageCache, stream, number, 0, setup.settings.webServer.cacheHitShare);
  const servedUs = hit
    ? draw(setup.hit, keys, FOR.hit, stream, number, 0)
    : draw(setup.origin, keys, FOR.origin, stream, number, 0);
  data[place + ROW.page] = hit ? 1 : 2;
  data[place + ROW.pageEndUs] = data[place + ROW.arrivalUs] + there + Math.round(servedUs) + back;
  data[place + ROW.sentUs] = data[place + ROW.pageEndUs];
}
