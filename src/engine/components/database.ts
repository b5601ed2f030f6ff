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
import { AT } from "../slots.ts";

/** Room for attempts and calls in a draw's key: call · 64 + attempt. */
export const ATTEMPTS_PER_CALL = 64;

/** One attempt of the handler's current call. Returns `database` again, due at the next attempt or call, or `end`. */
export function callDatabase(sim: Simulation, slot: number, timeUs: number): number {
  const { slots, setup } = sim;
  const { database } = setup.settings;
  const calls = database.callsPerRequest * slots.data[slot + AT.batchSize];
  if (slots.data[slot + AT.databaseUs] < 0) slots.data[slot + AT.databaseUs] = timeUs;
  slots.data[slot + AT.databaseAttempts]++;
  sim.steps++;
  const attempt = slots.data[slot + AT.callAttempt]++;
  const key = slots.data[slot + AT.call] * ATTEMPTS_PER_CALL + attempt + slots.data[slot + AT.attempt] * 65536;
  const tookUs = attemptCall(sim, slot, timeUs, key);
  if (tookUs >= 0) {
    slots.data[slot + AT.callAttempt] = 0;
    slots.data[slot + AT.call]++;
    return goOn(sim, slot, timeUs + tookUs, slots.data[slot + AT.call] < calls);
  }
  const failedUs = timeUs + (-1 - tookUs);
  if (slots.data[slot + AT.callAttempt] >= database.maxAttempts) {
    slots.data[slot + AT.result] = OUTCOME.databaseError;
    slots.data[slot + AT.failedAt] = STAGE.database;
    return goOn(sim, slot, failedUs, false);
  }
  const bound = backoffBound(database.retryBaseUs, slots.data[slot + AT.callAttempt], Infinity);
  const u = drawUniform(sim.keys, FOR.databaseBackoff, slots.data[slot + AT.stream], slots.data[slot + AT.number], key);
  const againUs = failedUs + Math.round(bound * u);
  sim.tracer?.pauseDatabase(slot, failedUs, againUs);
  return goOn(sim, slot, againUs, true);
}

function goOn(sim: Simulation, slot: number, timeUs: number, more: boolean): number {
  const { slots } = sim;
  sim.nextUs = timeUs;
  if (timeUs < slots.data[slot + AT.deadlineUs]) return more ? STEP.database : STEP.end;
  slots.data[slot + AT.result] = OUTCOME.functionTimeout;
  slots.data[slot + AT.failedAt] = STAGE.function;
  sim.nextUs = slots.data[slot + AT.deadlineUs];
  return STEP.end;
}

/** Microseconds an attempt took; when it failed, minus one minus those. */
function attemptCall(sim: Simulation, slot: number, timeUs: number, key: number): number {
  const { slots, setup, keys, windows } = sim;
  const { database } = setup.settings;
  const stream = slots.data[slot + AT.stream];
  const number = slots.data[slot + AT.number];
  if (isOut(windows, "database", timeUs)) return turnBack(sim, slot, timeUs, "unavailable");
  if (sim.databaseBucket !== null && !takeToken(sim.databaseBucket, timeUs))
    return turnBack(sim, slot, timeUs, "throttled");
  const connectUs = database.kind === "relational" ? connect(sim, slot, timeUs, key) : 0;
  if (connectUs < 0) return turnBack(sim, slot, timeUs, "noConnection");
  const latency = draw(setup.databaseLatency, keys, FOR.databaseLatency, stream, number, key);
  const slower = slowness(windows, "database", timeUs);
  const tookUs = Math.round((connectUs + latency) * slower);
  if (database.kind === "keyValue") {
    const reads = drawChance(keys, FOR.databaseRead, stream, number, slots.data[slot + AT.call], database.readShare);
    charge(sim, slot, reads ? ITEM.databaseRead : ITEM.databaseWrite, reads ? setup.readUnits : setup.writeUnits);
  }
  const fails = drawChance(keys, FOR.databaseError, stream, number, key, database.errorShare);
  sim.tracer?.callDatabase(slot, timeUs, connectUs * slower, tookUs, fails ? "error" : null);
  return fails ? -1 - tookUs : tookUs;
}

/** The database refuses at once. */
function turnBack(
  sim: Simulation,
  slot: number,
  timeUs: number,
  why: "unavailable" | "throttled" | "noConnection",
): number {
  sim.tracer?.callDatabase(slot, timeUs, 0, 0, why);
  return -1;
}

/** Time to connect: none if this instance holds a connection, -1 if none is to be had (rule 16). */
function connect(sim: Simulation, slot: number, timeUs: number, key: number): number {
  const { slots, setup, instances } = sim;
  const { maxConnections } = setup.settings.database;
  const id = slots.data[slot + AT.instance];
  if (instances.connected[id] === 1) return 0;
  if (maxConnections !== null && instances.connections >= maxConnections) {
    releaseExpiredConnections(sim, timeUs);
    if (instances.connections >= maxConnections) return -1;
  }
  instances.connected[id] = 1;
  instances.connections++;
  return draw(setup.connect, sim.keys, FOR.connect, slots.data[slot + AT.stream], slots.data[slot + AT.number], key);
}
