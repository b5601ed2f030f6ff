// Offers each HTTP request, or event, to the always-on alternative as well: the same arrival, the same work on a whole vCPU.
import { FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import type { Simulation } from "../simulation.ts";
import { AT } from "../slots.ts";

/** Called once per request, when its first attempt reaches the cloud; those calls are in order of time. */
export function offerToServer(sim: Simulation, slot: number, timeUs: number): void {
  const { slots, setup, keys } = sim;
  const stream = slots.data[slot + AT.stream];
  const number = slots.data[slot + AT.number];
  const run = setup.functions[slots.data[slot + AT.functionIndex]];
  let workUs = ownDurationUs(sim, stream, number);
  if (workUs < 0) workUs = draw(run.cpu, keys, FOR.cpu, stream, number, 0) + draw(run.wait, keys, FOR.wait, stream, number, 0);
  const { database } = setup.settings;
  if (database.enabled) {
    for (let call = 0; call < database.callsPerRequest; call++) {
      workUs += draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, call * 64);
    }
  }
  const there = timeUs - slots.data[slot + AT.arrivalUs];
  const back = sim.http ? draw(setup.networkUs, keys, FOR.networkDown, stream, number, 0) : 0;
  sim.server.arrive(timeUs, Math.round(workUs), there + Math.round(back), slots.data[slot + AT.counted] === 1);
}

/** Handler time that a recorded workload gives for this request; -1 when it gives none. */
export function ownDurationUs(sim: Simulation, stream: number, number: number): number {
  const { process } = sim.model.streams[stream];
  return process.kind === "arrivals" && process.durationsUs !== null ? process.durationsUs[number] : -1;
}
