// Second pass: a request that opens a visit loads the page first; then all set out for the gateway.
import { PAGE } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { networkUs, opensVisit } from "../rules/client.ts";
import { findPage, servePageUs } from "../rules/webServer.ts";
import { enqueue } from "../kernel/numberQueue.ts";
import { drawBlock, drawTimes } from "./draws.ts";
import { joinByDetour, joinLate } from "./line.ts";
import type { Flow } from "./flow.ts";

/** Sends rows [from, from + count) on their way. */
export function travel(flow: Flow, from: number, count: number): void {
  const { window, setup, payload } = flow;
  const at = from & window.mask;
  if (setup.settings.webServer.enabled) loadPages(flow, at, at + count);
  else if (window.sentUs !== window.arrivalUs) window.sentUs.set(window.arrivalUs.subarray(at, at + count), at);
  drawBlock(flow, payload, FOR.payload, at, at + count, window.payloadKb);
  passNetwork(flow, at, at + count);
  setOut(flow, from, count);
}

function loadPages(flow: Flow, from: number, to: number): void {
  const { keys, window, setup, streamOfFunction } = flow;
  const { arrivalUs, sentUs, pageEndUs, page, number, functionIndex } = window;
  const perFunction = streamOfFunction ? 1 : 0;
  const { webServer } = setup.settings;
  page.fill(0, from, to);
  pageEndUs.fill(-1, from, to);
  for (let at = from; at < to; at++) {
    const stream = functionIndex[at] * perFunction;
    sentUs[at] = arrivalUs[at];
    if (opensVisit(webServer, keys, stream, number[at])) loadPage(flow, at, stream);
  }
}

function loadPage({ keys, window, setup }: Flow, at: number, stream: number): void {
  const number = window.number[at];
  const page = findPage(setup, keys, stream, number);
  const thereUs = networkUs(setup, keys, FOR.pageNetworkUp, stream, number, 0, 1);
  const servedUs = servePageUs(setup, keys, stream, number, page, 1);
  const backUs = networkUs(setup, keys, FOR.pageNetworkDown, stream, number, 0, 1);
  window.page[at] = page;
  window.pageEndUs[at] = window.arrivalUs[at] + thereUs + servedUs + backUs;
  window.sentUs[at] = window.pageEndUs[at];
}

function passNetwork(flow: Flow, from: number, to: number): void {
  const { window, network, networkUs } = flow;
  const { sentUs, gatewayUs, backUs } = window;
  if (networkUs >= 0 && gatewayUs !== sentUs) for (let at = from; at < to; at++) gatewayUs[at] = sentUs[at] + networkUs;
  if (networkUs >= 0) {
    if (flow.retries > 0) backUs.fill(networkUs, from, to);
    return;
  }
  drawTimes(flow, network, FOR.networkUp, from, to, gatewayUs);
  drawTimes(flow, network, FOR.networkDown, from, to, backUs);
  for (let at = from; at < to; at++) gatewayUs[at] += sentUs[at];
}

/** Those that loaded no page come to the gateway in the order of their arrivals, if the network is the same for all. */
function setOut({ window, toGateway, networkUs, setup }: Flow, from: number, count: number): void {
  const { page, gatewayUs, mask } = window;
  const pages = setup.settings.webServer.enabled;
  for (let row = from; row < from + count; row++) {
    const loaded = pages ? page[row & mask] : 0;
    if (loaded === PAGE.fromCache) joinByDetour(toGateway, window, gatewayUs, row);
    else if (networkUs < 0 || loaded > 0) joinLate(toGateway, window, gatewayUs, row);
    else enqueue(toGateway.inOrder, row);
  }
}
