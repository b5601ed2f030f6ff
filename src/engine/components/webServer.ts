// The web server on the cloud: serves the page of a visit from its cache, or fetches it from the origin.
import { charge, ITEM } from "../charges.ts";
import { drawChance, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import type { Simulation } from "../simulation.ts";
import { isOut, slowness } from "../windows.ts";
import { AT } from "../slots.ts";

const HIT = 1;
const ORIGIN = 2;
const KB_PER_GB = 1_048_576;

/**
 * Loads the page of a visit that begins now. Returns when the client has it; negative when the web server is unavailable: minus
 * the time at which it answered so.
 */
export function loadPage(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup, keys, windows } = sim;
  const { webServer } = setup.settings;
  const stream = slots.data[slot + AT.stream];
  const number = slots.data[slot + AT.number];
  const attempt = slots.data[slot + AT.attempt];
  const oneWay = (purpose: number, at: number): number =>
    Math.round(draw(setup.networkUs, keys, purpose, stream, number, attempt) * slowness(windows, "client", at));
  const askedUs = timeUs + oneWay(FOR.pageNetworkUp, timeUs);
  const hit = drawChance(keys, FOR.pageCache, stream, number, 0, webServer.cacheHitShare);
  slots.data[slot + AT.page] = hit ? HIT : ORIGIN;
  sim.tracer?.span(slot, "pageNetworkUp", timeUs, askedUs);
  if (isOut(windows, "webServer", askedUs)) {
    sim.tracer?.span(slot, "page", askedUs, askedUs, { cacheHit: hit });
    return -askedUs;
  }
  const servedUs = hit
    ? draw(setup.hit, keys, FOR.hit, stream, number, 0)
    : draw(setup.origin, keys, FOR.origin, stream, number, 0);
  const readyUs = askedUs + Math.round(servedUs * slowness(windows, "webServer", askedUs));
  charge(sim, slot, ITEM.pageRequest, 1);
  charge(sim, slot, ITEM.pageGb, webServer.pageKb / KB_PER_GB);
  sim.tracer?.span(slot, "page", askedUs, readyUs, { cacheHit: hit });
  slots.data[slot + AT.pageEndUs] = readyUs + oneWay(FOR.pageNetworkDown, readyUs);
  sim.tracer?.span(slot, "pageNetworkDown", readyUs, slots.data[slot + AT.pageEndUs]);
  return slots.data[slot + AT.pageEndUs];
}
