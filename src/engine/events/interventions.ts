// Interventions: new settings come into force, instances are killed, a zone is lost, provisioned concurrency follows its setting.
import { addIdle, drainIdle } from "../instances/idleList.ts";
import { drawUniform, FOR } from "../kernel/draws.ts";
import { CLASS } from "../kernel/eventQueue.ts";
import { changeBucket, createBucket } from "../kernel/tokenBucket.ts";
import type { Intervention, Settings } from "../model.ts";
import { provisionedStartUs } from "../rules/functions.ts";
import { createSetup } from "../setup.ts";
import { takeOffers } from "./alwaysOn.ts";
import { endIdle, endIdleShared, reclaim, startInstance } from "./instances.ts";
import { balancePollers } from "./polling.ts";
import { scheduleInstance, scheduleOther } from "./schedule.ts";
import { STEP, type Simulation } from "./state.ts";

/** Plans all interventions, and makes the provisioned instances of the start, ready at 0 (rule 7). */
export function planInterventions(sim: Simulation): void {
  sim.model.interventions.forEach((each, index) =>
    scheduleOther(sim, STEP.intervention, index, each.atUs, CLASS.intervention),
  );
  sim.calmUntilUs = calmUntilUs(sim, 0);
  matchProvisioned(sim, 0);
}

/** The next intervention from this one on that is no window. */
function calmUntilUs({ model, bounds }: Simulation, from: number): number {
  const disturbs = (each: Intervention): boolean =>
    each.kind === "settings" || each.kind === "killInstances" || (each.kind === "outage" && each.target === "zone");
  return Math.min(
    bounds.timeUs,
    ...model.interventions
      .slice(from)
      .filter(disturbs)
      .map(({ atUs }) => atUs),
  );
}

/**
 * An intervention's moment has come. Outages and slow spells are windows, asked about where they matter. Returns the busy instances that it
 * kills, for the caller to end one after the other, and then to `matchProvisioned`; null when it kills none.
 */
export function intervene(sim: Simulation, index: number, timeUs: number): readonly number[] | null {
  const intervention = sim.model.interventions[index];
  sim.calmUntilUs = calmUntilUs(sim, index + 1);
  switch (intervention.kind) {
    case "settings":
      applySettings(sim, intervention.settings, timeUs);
      return null;
    case "killInstances":
      return killIdle(sim, victimsOf(sim, intervention.share, index, timeUs), timeUs);
    case "outage":
      return intervention.target === "zone"
        ? killIdle(sim, new Set(aliveAt(sim, timeUs).filter((id) => sim.instances.zone[id] === 0)), timeUs)
        : null;
    case "slow":
      return null;
  }
}

function applySettings(sim: Simulation, settings: Settings, timeUs: number): void {
  const { gateway, database } = settings;
  promoteVersion(sim, settings, timeUs);
  takeOffers(sim);
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
    endIdle(sim, all.idle[pool], timeUs, replaced);
    endIdle(sim, all.idleProvisioned[pool], timeUs, replaced);
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
      endIdle(sim, lists[pool], timeUs, () => true);
      for (const id of drainIdle(lists[next], all.serial)) addIdle(lists[pool], id, all.serial);
    }
    for (let id = 0; id < all.capacity; id++) if (all.alive[id] === 1 && all.pool[id] === next) all.pool[id] = pool;
    all.provisionedCount[pool] += all.provisionedCount[next];
    all.provisionedCount[next] = 0;
    endIdleShared(sim, pool, timeUs, () => true);
    for (const id of all.open[pool]) all.isOpen[id] = 0;
    all.open[pool] = all.open[next];
    all.open[next] = [];
  });
}

/** Starts provisioned instances that are missing, ends idle ones that are too many; busy ones end when they are released. */
export function matchProvisioned(sim: Simulation, timeUs: number): void {
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
  const startUs = timeUs === 0 ? 0 : provisionedStartUs(run, sim.keys, all.log.count);
  const id = startInstance(sim, pool, timeUs, timeUs + startUs, true);
  all.provisionedCount[pool]++;
  if (all.readyUs[id] === timeUs) releaseProvisioned(sim, id, timeUs);
  else scheduleInstance(sim, STEP.provisioned, id, all.readyUs[id]);
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

/** This share of the instances alive, chosen by a draw of their own; the provider starts lost provisioned ones anew. */
function victimsOf(sim: Simulation, share: number, index: number, timeUs: number): ReadonlySet<number> {
  const alive = aliveAt(sim, timeUs);
  const rank = (id: number): number => drawUniform(sim.keys, FOR.kill, 0, sim.instances.serial[id], index);
  return new Set(alive.sort((a, b) => rank(a) - rank(b)).slice(0, Math.round(share * alive.length)));
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

/** Ends those that are idle, and returns those that are busy. */
function killIdle(sim: Simulation, doomed: ReadonlySet<number>, timeUs: number): readonly number[] {
  const all = sim.instances;
  const dies = (id: number): boolean => doomed.has(id);
  const busy: number[] = [];
  for (let id = 0; id < all.capacity; id++) if (all.active[id] > 0 && all.alive[id] === 1 && dies(id)) busy.push(id);
  for (let pool = 0; pool < all.idle.length; pool++) {
    endIdle(sim, all.idle[pool], timeUs, dies);
    endIdle(sim, all.idleProvisioned[pool], timeUs, dies);
    endIdleShared(sim, pool, timeUs, dies);
  }
  for (let id = 0; id < all.capacity; id++)
    if (all.alive[id] === 1 && all.active[id] === 0 && dies(id)) reclaim(sim, id, timeUs);
  return busy;
}
