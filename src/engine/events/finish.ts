// The end of a run: what is still open is closed, and the whole summed up.
import { drainIdle } from "../instances/idleList.ts";
import { addInstances } from "../instances/levels.ts";
import type { Run, Stop } from "../record.ts";
import { finishColumns } from "../recorder.ts";
import { finishSeries } from "../series.ts";
import { finishRun } from "../summary.ts";
import { addCost } from "./account.ts";
import { awakeUs } from "./databasePause.ts";
import { takeOffers } from "./alwaysOn.ts";
import { endIdleShared, reclaim } from "./instances.ts";
import { emptyReceives } from "./polling.ts";
import { relationalUse, unpricedOf } from "./relationalUse.ts";
import { AT, eachSlotInUse } from "./slots.ts";
import type { Simulation } from "./state.ts";

/** After the last event, at `endUs`: what is still idle ends when its keep-alive runs out, provisioned instances stay to the end. */
export function finish(sim: Simulation, endUs: number): Run {
  const { instances: all, model } = sim;
  const lastUs = sim.stoppedBy === null ? Math.max(endUs, sim.deadlineUs) : endUs;
  for (const list of all.idle) for (const id of drainIdle(list, all.serial)) reclaim(sim, id, all.expiryUs[id]);
  for (let pool = 0; pool < all.open.length; pool++) endIdleShared(sim, pool, Infinity, () => true);
  addInstances(sim.recorder.series, all.log, Math.max(lastUs, model.durationUs));
  const { recorder, setup } = sim;
  const { database } = setup.settings;
  const stopped = concludeStop(sim);
  takeOffers(sim);
  const server = sim.server.finish();
  return finishRun({
    model,
    names: setup.settings.functions.map(({ name }) => name),
    total: sim.total,
    requests: finishColumns(recorder),
    constantColumns: [...recorder.layout.constants.keys()],
    log: all.log,
    series: finishSeries(recorder.series),
    counted: { ...recorder, busyUs: all.busyUs },
    used: sim.items.used,
    ready: {
      database,
      users: sim.activeUsers.reduce((sum, active) => sum + active, 0),
      emptyReceives: emptyReceives(sim),
      relational: relationalUse(model, database, awakeUs(sim.databasePause, model, database)),
      unpriced: unpricedOf(model),
    },
    server,
    serverSeries: sim.server.series(),
    demand: sim.demand,
    stopped,
    fingerprint: recorder.fingerprint,
  });
}

/**
 * Leaves a run that has met a bound as it stands: what unfinished requests have cost is counted, and the record is cut before the
 * first of them, as one that was too long to record whole. Null for a run that has come to its end.
 */
function concludeStop(sim: Simulation): Stop | null {
  if (sim.stoppedBy === null) return null;
  let unfinished = 0;
  eachSlotInUse(sim.slots, (slot) => {
    const { data } = sim.slots;
    addCost(sim, slot);
    if (data[slot + AT.orphan] === 1) return;
    unfinished++;
    sim.recorder.columns.rows = Math.min(sim.recorder.columns.rows, data[slot + AT.row]);
  });
  return { bound: sim.stoppedBy, atUs: sim.nowUs, unfinished };
}
