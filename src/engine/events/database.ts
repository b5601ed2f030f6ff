// The backend database: calls in sequence within the handler, each with its own attempts; a capacity bucket (key-value) or one
// connection per instance (relational).
import { ITEM } from "../charges.ts";
import { OUTCOME, STAGE } from "../codes.ts";
import { addIdle, drainIdle } from "../instances/idleList.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { takeToken } from "../kernel/tokenBucket.ts";
import { callErrs, callKey, callPauseUs, connectUs, isRead, latencyUs } from "../rules/database.ts";
import { charge } from "./account.ts";
import { stayAwake, wakeWaitUs } from "./databasePause.ts";
import { endIdleShared, reclaim } from "./instances.ts";
import { AT } from "./slots.ts";
import { STEP, type Simulation } from "./state.ts";
import { isOut, slowness } from "./windows.ts";

/** One attempt of the handler's current call. Returns `database` again, due at the next attempt or call, or `end`. */
export function callDatabase(sim: Simulation, slot: number, timeUs: number): number {
  const { database } = sim.setup.settings;
  const { data } = sim.slots;
  if (data[slot + AT.databaseUs] < 0) data[slot + AT.databaseUs] = timeUs;
  data[slot + AT.databaseAttempts]++;
  sim.steps++;
  const failures = data[slot + AT.callAttempt]++;
  const key = callKey(data[slot + AT.attempt], data[slot + AT.call], failures);
  const tookUs = attemptCall(sim, slot, timeUs, key);
  if (tookUs >= 0) {
    data[slot + AT.callAttempt] = 0;
    const calls = ++data[slot + AT.call];
    return goOn(sim, slot, timeUs + tookUs, calls < database.callsPerRequest * data[slot + AT.batchSize]);
  }
  const failedUs = timeUs + (-1 - tookUs);
  if (failures + 1 >= database.maxAttempts) {
    data[slot + AT.result] = OUTCOME.databaseError;
    data[slot + AT.failedAt] = STAGE.database;
    return goOn(sim, slot, failedUs, false);
  }
  const againUs =
    failedUs + callPauseUs(database, sim.keys, data[slot + AT.stream], data[slot + AT.number], key, failures + 1);
  sim.tracer?.pauseDatabase(slot, failedUs, againUs);
  return goOn(sim, slot, againUs, true);
}

function goOn(sim: Simulation, slot: number, timeUs: number, more: boolean): number {
  const { data } = sim.slots;
  const deadlineUs = data[slot + AT.deadlineUs];
  if (timeUs < deadlineUs) {
    sim.nextUs = timeUs;
    return more ? STEP.database : STEP.end;
  }
  data[slot + AT.result] = OUTCOME.functionTimeout;
  data[slot + AT.failedAt] = STAGE.function;
  sim.nextUs = deadlineUs;
  return STEP.end;
}

/**
 * The calls, due before `untilUs`, of a handler alone on its instance, without an event per call: where nobody else's calls matter to them, what
 * they take is known when the handler begins. The first is due at `nextUs`. Returns what follows.
 */
export function callAhead(sim: Simulation, slot: number, untilUs: number): number {
  const { database } = sim.setup.settings;
  let step: number = STEP.database;
  if (database.capacityPerS !== null || database.kind !== "keyValue") return step;
  while (step === STEP.database && sim.nextUs < untilUs) step = callDatabase(sim, slot, sim.nextUs);
  return step;
}

/** Microseconds an attempt took; when it failed, minus one minus those. */
function attemptCall(sim: Simulation, slot: number, timeUs: number, key: number): number {
  const { setup, keys, windows } = sim;
  const { data } = sim.slots;
  const { database } = setup.settings;
  const stream = data[slot + AT.stream];
  const number = data[slot + AT.number];
  if (isOut(windows, "database", timeUs)) return turnBack(sim, slot, timeUs, "unavailable");
  if (sim.databaseBucket !== null && !takeToken(sim.databaseBucket, timeUs))
    return turnBack(sim, slot, timeUs, "throttled");
  const joinUs = database.kind === "relational" ? connect(sim, slot, timeUs, key) : 0;
  if (joinUs < 0) return turnBack(sim, slot, timeUs, "noConnection");
  const slower = slowness(windows, "database", timeUs);
  const wakeUs = wakeWaitUs(sim.databasePause, sim.model, database, timeUs);
  const tookUs = wakeUs + roundUs((joinUs + latencyUs(setup, keys, stream, number, key)) * slower);
  stayAwake(sim.databasePause, timeUs + tookUs);
  if (database.kind === "keyValue") {
    const reads = isRead(database, keys, stream, number, data[slot + AT.call]);
    charge(sim, slot, reads ? ITEM.databaseRead : ITEM.databaseWrite, reads ? setup.readUnits : setup.writeUnits);
  }
  const errs = callErrs(database, keys, stream, number, key);
  sim.tracer?.callDatabase(slot, timeUs, wakeUs + joinUs * slower, tookUs, errs ? "error" : null);
  return errs ? -1 - tookUs : tookUs;
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
  const { setup, instances, keys } = sim;
  const { data } = sim.slots;
  const { maxConnections } = setup.settings.database;
  const id = data[slot + AT.instance];
  if (instances.connected[id] === 1) return 0;
  if (maxConnections !== null && instances.connections >= maxConnections) {
    releaseExpired(sim, timeUs);
    if (instances.connections >= maxConnections) return -1;
  }
  instances.connected[id] = 1;
  instances.connections++;
  return connectUs(setup, keys, data[slot + AT.stream], data[slot + AT.number], key);
}

/**
 * Connections last until their instance is reclaimed (rule 16). Expired idle instances are met lazily, so when connections run out, those
 * of instances whose keep-alive has passed are released first.
 */
function releaseExpired(sim: Simulation, timeUs: number): void {
  const all = sim.instances;
  if (timeUs < all.nextConnectionExpiryUs) return;
  all.nextConnectionExpiryUs = Infinity;
  for (let pool = 0; pool < all.idle.length; pool++) {
    const list = all.idle[pool];
    for (const id of drainIdle(list, all.serial)) {
      if (all.expiryUs[id] <= timeUs) reclaim(sim, id, all.expiryUs[id]);
      else {
        addIdle(list, id, all.serial);
        if (all.connected[id] === 1)
          all.nextConnectionExpiryUs = Math.min(all.nextConnectionExpiryUs, all.expiryUs[id]);
      }
    }
    endIdleShared(sim, pool, timeUs, () => false);
  }
}
