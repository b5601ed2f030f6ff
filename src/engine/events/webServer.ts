// The web server on the cloud: a visit begins with its page.
import { ITEM, KB_PER_GB } from "../charges.ts";
import { OUTCOME, PAGE, STAGE } from "../codes.ts";
import { FOR } from "../kernel/draws.ts";
import { networkUs } from "../rules/client.ts";
import { findPage, servePageUs } from "../rules/webServer.ts";
import { charge } from "./account.ts";
import { AT } from "./slots.ts";
import type { Simulation } from "./state.ts";
import { isOut, slowness } from "./windows.ts";

/** Loads the page for a visit that begins now: the client has it at `nextUs`. False: the web server is unavailable, and said so at `nextUs`. */
export function loadPage(sim: Simulation, slot: number, timeUs: number): boolean {
  const { setup, keys, windows } = sim;
  const { data } = sim.slots;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const attempt = data[slot + AT.attempt];
  const askedUs =
    timeUs + networkUs(setup, keys, FOR.pageNetworkUp, stream, number, attempt, slowness(windows, "client", timeUs));
  const page = findPage(setup, keys, stream, number);
  data[slot + AT.page] = page;
  sim.tracer?.span(slot, "pageNetworkUp", timeUs, askedUs);
  if (isOut(windows, "webServer", askedUs)) {
    sim.tracer?.span(slot, "page", askedUs, askedUs, { cacheHit: page === PAGE.fromCache });
    sim.outcome = OUTCOME.unavailable;
    sim.failedAt = STAGE.webServer;
    sim.nextUs = askedUs;
    return false;
  }
  const readyUs = askedUs + servePageUs(setup, keys, stream, number, page, slowness(windows, "webServer", askedUs));
  charge(sim, slot, ITEM.pageRequest, 1);
  charge(sim, slot, ITEM.pageGb, setup.settings.webServer.pageKb / KB_PER_GB);
  sim.tracer?.span(slot, "page", askedUs, readyUs, { cacheHit: page === PAGE.fromCache });
  sim.nextUs =
    readyUs +
    networkUs(setup, keys, FOR.pageNetworkDown, stream, number, attempt, slowness(windows, "client", readyUs));
  data[slot + AT.pageEndUs] = sim.nextUs;
  sim.tracer?.span(slot, "pageNetworkDown", readyUs, sim.nextUs);
  return true;
}
