// Offers each HTTP request, or event, to the always-on alternative as well: the same arrival, the same work on a whole vCPU.
import { addDemand } from "../demand.ts";
import { FOR } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { networkUs } from "../rules/client.ts";
import { callKey, latencyUs } from "../rules/database.ts";
import { cpuUsOf, waitUsOf } from "../rules/functions.ts";
import { payloadKbOf } from "../rules/gateway.ts";
import { isFull } from "../servers/offers.ts";
import { AT } from "./slots.ts";
import type { Simulation } from "./state.ts";

/** Called once per request, when its first attempt reaches the cloud; those calls are in order of time. */
export function offerToServer(sim: Simulation, slot: number, timeUs: number): void {
  const { setup, keys, offers } = sim;
  const { data } = sim.slots;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const backUs = sim.http ? networkUs(setup, keys, FOR.networkDown, stream, number, 0, 1) : 0;
  const at = offers.count++;
  offers.timeUs[at] = timeUs;
  offers.serviceUs[at] = serverWorkUs(sim, data[slot + AT.functionIndex], stream, number);
  offers.arrivalUs[at] = data[slot + AT.arrivalUs];
  offers.backUs[at] = backUs;
  offers.payloadKb[at] = payloadKbOf(setup, keys, stream, number);
  if (isFull(offers)) takeOffers(sim);
}

/** The servers take what was offered: at the settings in force, and before somebody else offers. */
export function takeOffers({ offers, demand, setup, model, server }: Simulation): void {
  if (offers.count === 0) return;
  addDemand(demand, setup, model, offers);
  server.serve(offers);
  offers.count = 0;
}

/** Time a request keeps one slot of a server: its handler on a whole vCPU, and its database calls. */
function serverWorkUs(
  { setup, keys, model }: Simulation,
  functionIndex: number,
  stream: number,
  number: number,
): number {
  const run = setup.functions[functionIndex];
  const from = model.streams[stream];
  let workUs = cpuUsOf(run, from, keys, stream, number) + waitUsOf(run, from, keys, stream, number);
  const { database } = setup.settings;
  if (!database.enabled) return roundUs(workUs);
  for (let call = 0; call < database.callsPerRequest; call++)
    workUs += latencyUs(setup, keys, stream, number, callKey(0, call, 0));
  return roundUs(workUs);
}
