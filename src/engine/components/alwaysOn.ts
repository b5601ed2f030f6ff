// Offers each HTTP request, or event, to the always-on alternative as well: the same arrival, the same work on a whole vCPU.
import { demand } from "../demand.ts";
import { FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import type { Simulation } from "../simulation.ts";
import { AT } from "../slots.ts";
import { ATTEMPTS_PER_CALL } from "./database.ts";
import { payloadKb } from "./gateway.ts";

/** Called once per request, when its first attempt reaches the cloud; those calls are in order of time. */
export function offerToServer(sim: Simulation, slot: number, timeUs: number): void {
  const { data } = sim.slots;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  const back = sim.http ? draw(sim.setup.networkUs, sim.keys, FOR.networkDown, stream, number, 0) : 0;
  const extraUs = timeUs - data[slot + AT.arrivalUs] + Math.round(back);
  const counted = data[slot + AT.counted] === 1;
  if (counted) demand(sim.demand, sim.setup, sim.http, payloadKb(sim, slot));
  sim.server.arrive(timeUs, serverWorkUs(sim, data[slot + AT.functionIndex], stream, number), extraUs, counted);
}

/** Time a request keeps one slot of a server: its handler on a whole vCPU, and its database calls. */
function serverWorkUs(sim: Simulation, functionIndex: number, stream: number, number: number): number {
  const { setup, keys } = sim;
  const run = setup.functions[functionIndex];
  let workUs = ownDurationUs(sim, stream, number);
  if (workUs < 0)
    workUs = draw(run.cpu, keys, FOR.cpu, stream, number, 0) + draw(run.wait, keys, FOR.wait, stream, number, 0);
  const { database } = setup.settings;
  if (database.enabled) {
    for (let call = 0; call < database.callsPerRequest; call++) {
      workUs += draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, call * ATTEMPTS_PER_CALL);
    }
  }
  return Math.round(workUs);
}

/** Handler time that a recorded workload gives for this request; -1 when it gives none. */
export function ownDurationUs(sim: Simulation, stream: number, number: number): number {
  const { process } = sim.model.streams[stream];
  return process.kind === "arrivals" && process.durationsUs !== null ? process.durationsUs[number] : -1;
}
