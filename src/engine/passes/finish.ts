// What is left of a run by passes that has ended.
import { OUTCOMES, type Run } from "../record.ts";
import { finishRun } from "../summary.ts";
import { NO_RELATIONAL_USE } from "../usage.ts";
import { seriesOf } from "./counts.ts";
import type { Flow } from "./flow.ts";
import { finishRecord } from "./recorded.ts";

export function finishFlow(flow: Flow): Run {
  const { model, counts, setup } = flow;
  const server = flow.server.finish();
  return finishRun({
    model,
    names: setup.settings.functions.map(({ name }) => name),
    total: flow.total,
    requests: finishRecord(flow.record),
    constantColumns: [...flow.record.constants.keys()],
    log: flow.log,
    series: seriesOf(counts),
    counted: { ...counts, attempts: counts.attempts.map((more, f) => more + requestsOf(counts.outcomes, f)) },
    used: flow.items.used,
    ready: {
      database: setup.settings.database,
      users: flow.activeUsers.reduce((sum, active) => sum + active, 0),
      emptyReceives: 0,
      relational: NO_RELATIONAL_USE,
      unpriced: [],
    },
    server,
    serverSeries: flow.server.series(),
    demand: flow.demand,
    stopped: null,
    fingerprint: flow.fingerprint,
  });
}

/** Those of a function that count: one attempt each, beside those that were counted as further ones. */
export function requestsOf(outcomes: Float64Array, f: number): number {
  return outcomes.subarray(f * OUTCOMES.length, (f + 1) * OUTCOMES.length).reduce((sum, count) => sum + count, 0);
}
