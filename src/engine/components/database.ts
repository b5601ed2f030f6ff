// The backend database: calls in sequence within the handler, each with its own attempts; a capacity bucket (key-value) or one
// connection per instance (relational).
import { charge, ITEM } from "../charges.ts";
import { drawChance, drawUniform, FOR } from "../kernel/draws.ts";
import { draw } from "../kernel/sampler.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { releaseExpiredConnections } from "../instances/connections.ts";
import { OUTCOME } from "../recorder.ts";
import { STEP, type Simulation } from "../simulation.ts";
import { isOut, slowness } from "../windows.ts";
import { backoffBound, STAGE } from "./client.ts";

/** Room for attempts and calls in a draw's key: call · 64 + attempt. */
const ATTEMPTS_PER_CALL = 64;

/** One attempt of the handler's current call. Returns `database` again, due at the next attempt or call, or `end`. */
export function callDatabase(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup } = sim;
  const { database } = setup.settings;
  const calls = database.callsPerRequest * slots.batchSize[slot];
  if (slots.databaseUs[slot] < 0) slots.databaseUs[slot] = timeUs;
  slots.databaseAttempts[slot]++;
  const attempt = slots.callAttempt[slot]++;
  const key = slots.call[slot] * ATTEMPTS_PER_CALL + attempt + slots.attempt[slot] * 65536;
  const tookUs = attemptCall(sim, slot, timeUs, key);
  if (tookUs >= 0) {
    slots.callAttempt[slot] = 0;
    slots.call[slot]++;
    return goOn(sim, slot, timeUs + tookUs, slots.call[slot] < calls);
  }
  const failedUs = timeUs + (-1 - tookUs);
  if (slots.callAttempt[slot] >= database.maxAttempts) {
    slots.result[slot] = OUTCOME.databaseError;
    slots.failedAt[slot] = STAGE.database;
    return goOn(sim, slot, failedUs, false);
  }
  const bound = backoffBound(database.retryBaseUs, slots.callAttempt[slot], Infinity);
  const u = drawUniform(sim.keys, FOR.databaseBackoff, slots.stream[slot], slots.number[slot], key);
  return goOn(sim, slot, failedUs + Math.round(bound * u), true);
}

function goOn(sim: Simulation, slot: number, timeUs: number, more: boolean): number {
  const { slots } = sim;
  sim.nextUs = timeUs;
  if (timeUs < slots.deadlineUs[slot]) return more ? STEP.database : STEP.end;
  slots.result[slot] = OUTCOME.functionTimeout;
  slots.failedAt[slot] = STAGE.function;
  sim.nextUs = slots.deadlineUs[slot];
  return STEP.end;
}

/** Microseconds an attempt took; when it failed, minus one minus those. */
function attemptCall(sim: Simulation, slot: number, timeUs: number, key: number): number {
  const { slots, setup, keys, windows } = sim;
  const { database } = setup.settings;
  const stream = slots.stream[slot];
  const number = slots.number[slot];
  if (isOut(windows, "database", timeUs)) return -1;
  if (sim.databaseBucket !== null && !takeToken(sim.databaseBucket, timeUs)) return -1;
  const connectUs = database.kind === "relational" ? connect(sim, slot, timeUs, key) : 0;
  if (connectUs < 0) return -1;
  const latency = draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, key);
  const tookUs = Math.round((connectUs + latency) * slowness(windows, "database", timeUs));
  if (database.kind === "keyValue") {
    const reads = drawChance(keys, FOR.databaseRead, stream, number, slots.call[slot], database.readShare);
    charge(sim, slot, reads ? ITEM.databaseRead : ITEM.databaseWrite, reads ? setup.readUnits : setup.writeUnits);
  }
  return drawChance(keys, FOR.databaseError, stream, number, key, database.errorShare) ? -1 - tookUs : tookUs;
}

/** Time to connect: none if this instance holds a connection, -1 if none is to be had (rule 16). */
function connect(sim: Simulation, slot: number, timeUs: number, key: number): number {
  const { slots, setup, instances } = sim;
  const { maxConnections } = setup.settings.database;
  const id = slots.instance[slot];
  if (instances.connected[id] === 1) return 0;
  if (maxConnections !== null && instances.connections >= maxConnections) {
    releaseExpiredConnections(sim, timeUs);
    if (instances.connections >= maxConnections) return -1;
  }
  instances.connected[id] = 1;
  instances.connections++;
  return draw(setup.connect, sim.keys, FOR.connect, slots.stream[slot], slots.number[slot], key);
}
