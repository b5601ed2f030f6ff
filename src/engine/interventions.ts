// Interventions: new settings come into force, instances are killed, a zone is lost, provisioned concurrency follows its setting.
import { changeBucket, createBucket } from "./kernel/tokenBucket.ts";
import { CLASS } from "./kernel/eventQueue.ts";
import { drawUniform, FOR } from "./kernel/draws.ts";
import { draw } from "./kernel/sampler.ts";
import { addIdle, drainIdle } from "./instances/idleList.ts";
import { reclaim, startInstance } from "./instances/instances.ts";
import { addInstances } from "./instances/levels.ts";
import { killBusy, killIdle } from "./instances/failures.ts";
import { endSharedNow, endIdleShared } from "./instances/shared.ts";
import type { Settings } from "./model.ts";
import { scheduleOther } from "./schedule.ts";
import { createSetup } from "./setup.ts";
import { STEP, type Simulation } from "./simulation.ts";
import { balancePollers } from "./triggers/polling.ts";

/** Plans all interventions, and makes the provisioned instances of the start, ready at 0 (rule 7). */
export function planInterventions(sim: Simulation): void {
  sim.model.interventions.forEach((each, index) =>
    scheduleOther(sim, STEP.intervention, index, each.atUs, CLASS.intervention),
  );
  matchProvisioned(sim, 0);
}

/** An intervention's moment has come. Outages and slow spells are windows, asked about where they matter. */
export function intervene(sim: Simulation, index: number, timeUs: number): void {
  const intervention = sim.model.interventions[index];
  switch (intervention.kind) {
    case "settings":
      applySettings(sim, intervention.settings, timeUs);
      break;
    case "killInstances":
      killShare(sim, intervention.share, index, timeUs);
      break;
    case "outage":
      if (intervention.target === "zone") killWhere(sim, timeUs, (id) => sim.instances.zone[id] === 0);
      break;
    case "slow":
      break;
  }
}

function applySettings(sim: Simulation, settings: Settings, timeUs: number): void {
  const { gateway, database } = settings;
  promoteVersion(sim, settings, timeUs);
  sim.setup = createSetup(settings);
  changeBucket(sim.gatewayBucket, timeUs, gateway.ratePerS, gateway.burst);
  if (database.capacityPerS === null) sim.databaseBucket = null;
  else if (sim.databaseBucket === null)
    sim.databaseBucket = createBucket(database.capacityPerS, database.burst, timeUs);
  else changeBucket(sim.databaseBucket, timeUs, database.capacityPerS, database.burst);
  settings.functions.forEach((each, index) =>
    changeBucket(sim.startBuckets[index], timeUs, each.startsPerS, each.startBurst),
  );
  const all = sim.instances;
  sim.setup.functions.forEach(({ model }, pool) => {
    const replaced = (id: number): boolean => all.generation[id] !== model.generation;
    killIdle(sim, all.idle[pool], timeUs, replaced);
    killIdle(sim, all.idleProvisioned[pool], timeUs, replaced);
    endIdleShared(sim, pool, timeUs, replaced);
    const kept = drainIdle(all.idle[pool], all.serial);
    all.idle[pool].reuse = model.reuse;
    kept.sort((a, b) => all.releasedUs[a] - all.releasedUs[b]).forEach((id) => addIdle(all.idle[pool], id, all.serial));
  });
  matchProvisioned(sim, timeUs);
  if (sim.model.trigger === "queue") for (const each of sim.pollers) balancePollers(sim, each, timeUs);
}

/** The version that was rolled out serves from now on, with its instances; those of the one before end when they are free. */
function promoteVersion(sim: Simulation, settings: Settings, timeUs: number): void {
  const all = sim.instances;
  const { functions } = sim.setup;
  settings.functions.forEach(({ generation }, pool) => {
    const next = pool + sim.functionCount;
    if (generation === functions[pool].model.generation || generation !== functions[next].model.generation) return;
    for (const lists of [all.idle, all.idleProvisioned]) {
      killIdle(sim, lists[pool], timeUs, () => true);
      for (const id of drainIdle(lists[next], all.serial)) addIdle(lists[pool], id, all.serial);
    }
    for (let id = 0; id < all.capacity; id++) if (all.alive[id] === 1 && all.pool[id] === next) all.pool[id] = pool;
    all.provisionedCount[pool] += all.provisionedCount[next];
    all.provisionedCount[next] = 0;
    endIdleShared(sim, pool, timeUs, () => true);
    sim.shared.open.set(pool, sim.shared.open.get(next) ?? []);
    sim.shared.open.delete(next);
  });
}

/** Starts provisioned instances that are missing, ends idle ones that are too many; busy ones end when they are released. */
function matchProvisioned(sim: Simulation, timeUs: number): void {
  const all = sim.instances;
  const pools = sim.setup.settings.nextVersion === null ? sim.functionCount : sim.functionCount * 2;
  for (let pool = 0; pool < pools; pool++) {
    const { provisioned } = sim.setup.functions[pool];
    while (all.provisionedCount[pool] < provisioned) startProvisioned(sim, pool, timeUs);
    const surplus = drainIdle(all.idleProvisioned[pool], all.serial);
    for (const id of surplus) {
      if (all.provisionedCount[pool] > provisioned) reclaim(sim, id, timeUs);
      else addIdle(all.idleProvisioned[pool], id, all.serial);
    }
  }
}

function startProvisioned(sim: Simulation, pool: number, timeUs: number): void {
  const all = sim.instances;
  const run = sim.setup.functions[pool];
  const number = all.started;
  const startUs =
    timeUs === 0
      ? 0
      : draw(run.start, sim.keys, FOR.start, 0, number, 65535) + draw(run.init, sim.keys, FOR.init, 0, number, 65535);
  const id = startInstance(sim, pool, timeUs, timeUs + Math.round(startUs), true);
  all.provisionedCount[pool]++;
  if (all.readyUs[id] === timeUs) releaseProvisioned(sim, id, timeUs);
  else scheduleOther(sim, STEP.provisioned, id, all.readyUs[id], CLASS.stageEnd);
}

/** A provisioned instance is initialised: from now on it can be chosen, unless it has ended or its version was replaced. */
export function releaseProvisioned(sim: Simulation, id: number, timeUs: number): void {
  const all = sim.instances;
  if (all.alive[id] === 0 || all.provisioned[id] === 0 || all.readyUs[id] !== timeUs) return;
  const pool = all.pool[id];
  const run = sim.setup.functions[pool];
  if (all.generation[id] !== run.model.generation || all.provisionedCount[pool] > run.provisioned) {
    reclaim(sim, id, timeUs);
    return;
  }
  all.releasedUs[id] = timeUs;
  all.expiryUs[id] = Infinity;
  addIdle(all.idleProvisioned[pool], id, all.serial);
}

/** Ends this share of the instances alive, chosen by a draw of their own; the provider starts lost provisioned ones anew. */
function killShare(sim: Simulation, share: number, index: number, timeUs: number): void {
  const all = sim.instances;
  const alive = aliveAt(sim, timeUs);
  const rank = (id: number): number => drawUniform(sim.keys, FOR.kill, 0, all.serial[id], index);
  const victims = new Set(alive.sort((a, b) => rank(a) - rank(b)).slice(0, Math.round(share * alive.length)));
  killWhere(sim, timeUs, (id) => victims.has(id));
}

function aliveAt(sim: Simulation, timeUs: number): number[] {
  const all = sim.instances;
  const ids: number[] = [];
  for (let id = 0; id < all.capacity; id++) {
    if (all.alive[id] === 1 && (all.active[id] > 0 || all.provisioned[id] === 1 || all.expiryUs[id] > timeUs))
      ids.push(id);
  }
  return ids;
}

function killWhere(sim: Simulation, timeUs: number, dies: (id: number) => boolean): void {
  const all = sim.instances;
  const doomed = aliveAt(sim, timeUs).filter(dies);
  const doomedSet = new Set(doomed);
  const busy = doomed.filter((id) => all.active[id] > 0);
  for (let pool = 0; pool < all.idle.length; pool++) {
    killIdle(sim, all.idle[pool], timeUs, (id) => doomedSet.has(id));
    killIdle(sim, all.idleProvisioned[pool], timeUs, (id) => doomedSet.has(id));
    endIdleShared(sim, pool, timeUs, (id) => doomedSet.has(id));
  }
  for (const id of doomed) if (all.alive[id] === 1 && all.active[id] === 0) reclaim(sim, id, timeUs);
  for (const id of busy) {
    if (all.shared[id] === 1) endSharedNow(sim, id, timeUs);
    else killBusy(sim, id, timeUs);
  }
  matchProvisioned(sim, timeUs);
}

/** After the last event: what is still idle is reclaimed when its keep-alive runs out; provisioned ones stay to the end. */
export function closeInstances(sim: Simulation, endUs: number): void {
  const all = sim.instances;
  for (const list of all.idle) for (const id of drainIdle(list, all.serial)) reclaim(sim, id, all.expiryUs[id]);
  sim.instances.idle.forEach((_, pool) => endIdleShared(sim, pool, Infinity, () => true));
  addInstances(sim.recorder.series, all.log, endUs);
}
