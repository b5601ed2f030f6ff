// What is left of a run by events that has ended.
import { concludeStop } from "./bounds.ts";
import type { Run } from "./record.ts";
import { finishColumns } from "./recorder.ts";
import { finishSeries } from "./series.ts";
import type { Simulation } from "./simulation.ts";
import { finishRun } from "./summary.ts";
import { emptyReceives } from "./triggers/polling.ts";

export function finishSimulation(sim: Simulation): Run {
  const { model, recorder, setup } = sim;
  const stopped = concludeStop(sim);
  const server = sim.server.finish();
  return finishRun({
    model,
    names: setup.settings.functions.map(({ name }) => name),
    total: sim.total,
    requests: finishColumns(recorder),
    log: sim.instances.log,
    series: finishSeries(recorder.series),
    counted: { ...recorder, busyUs: sim.instances.busyUs },
    used: sim.items.used,
    ready: {
      database: setup.settings.database,
      users: sim.activeUsers.reduce((sum, active) => sum + active, 0),
      emptyReceives: emptyReceives(sim),
    },
    server,
    serverSeries: sim.server.series(),
    demand: sim.demand,
    stopped,
    fingerprint: recorder.fingerprint,
  });
}
