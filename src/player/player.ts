// The player: holds the last finished run and the clock that views it; hands new scenarios to the workers.
import type { Model } from "#engine";
import { modelOf, type Scenario } from "#scenario";
import { createClock } from "./clock.ts";
import { createHeldRuns } from "./held.ts";
import { createMoment } from "./moment/index.ts";
import { eventfulPace } from "./pace.ts";
import { createRunner } from "./runner.ts";
import type { StartWorker } from "./startWorker.ts";
import { startWorkers } from "./startWorkers.ts";
import { browserTimeSource, type TimeSource } from "./timeSource.ts";
import { TraceCancelled } from "./traceCancelled.ts";
import type { Tracing } from "./tracing.ts";
import type { Player, PlayerState, UnderWay } from "./types.ts";

/** What the player takes from the browser; a test brings its own. */
export interface PlayerOptions {
  /**
   * The model of a long run's beginning, which is computed first: for whoever shows it. Null for a run that is short. Told what the last run
   * took for each request, in milliseconds; Infinity before there is one.
   */
  readonly sampleOf?: (model: Model, msARequest: number) => Model | null;
  readonly startWorker?: StartWorker;
  readonly timeSource?: TimeSource;
  readonly modelOf?: (scenario: Scenario) => Model | Promise<Model>;
}

const EMPTY: PlayerState = {
  status: "empty",
  scenario: null,
  run: null,
  model: null,
  moment: null,
  tookMs: null,
  failure: null,
};

const BEGUN: UnderWay = { progress: 0, sample: null };

/** The mark from which the time to a redrawn page is measured. */
const CHANGE_MARK = "lab:change";

/** Making a model of so many arrivals, and handing it over, takes a while: it gets a turn of its own. */
const MANY_ARRIVALS = 10_000;
const isLong = ({ workload }: Scenario) => "timesS" in workload && workload.timesS.length > MANY_ARRIVALS;

export function createPlayer(options: PlayerOptions = {}): Player {
  const source = options.timeSource ?? browserTimeSource();
  const findModel = options.modelOf ?? modelOf;
  const clock = createClock(source);
  let tracing: Tracing | null = null;
  const held = createHeldRuns();
  const listeners = new Set<() => void>();
  let state = EMPTY;
  let underWay = BEGUN;

  function set(changes: Partial<PlayerState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  function tell(scenario: Scenario, changes: Partial<UnderWay>): void {
    if (scenario !== state.scenario) return;
    underWay = { ...underWay, ...changes };
    for (const listener of listeners) listener();
  }

  const runner = createRunner(
    options.startWorker ?? startWorkers,
    {
      onProgress: ({ scenario }, progress) => tell(scenario, { progress }),
      onSample: ({ scenario }, sample) => tell(scenario, { sample }),
      onDone({ scenario, model }, run, indices, tookMs) {
        performance.mark("lab:arrived");
        const moment = createMoment(run, indices, model);
        const newest = scenario === state.scenario;
        tracing?.cancel();
        if (state.run) held.retire(state.run, state.moment?.bucket);
        state = { ...state, run, model, moment, tookMs };
        clock.setCourse({
          endUs: model.durationUs,
          pace: eventfulPace(run, model.interventions, model.durationUs),
          nextEventUs: (timeUs, direction) => moment.nextEventUs(timeUs, direction),
        });
        if (newest) underWay = BEGUN;
        set(newest ? { status: "ready" } : {});
      },
      onFailed: ({ scenario }, detail) => fail(scenario, detail),
    },
    () => source.now(),
    held.take,
  );

  function fail(scenario: Scenario, error: unknown): void {
    if (scenario !== state.scenario) return;
    set({ status: "failed", failure: error instanceof Error ? error.message : String(error) });
  }

  function run(scenario: Scenario, model: Model): void {
    if (scenario !== state.scenario) return;
    const msARequest = state.run && state.tookMs ? state.tookMs / state.run.total : Infinity;
    runner.run({ scenario, model, short: options.sampleOf?.(model, msARequest) });
  }

  function begin(scenario: Scenario): void {
    if (scenario !== state.scenario) return;
    try {
      const model = findModel(scenario);
      if (!(model instanceof Promise)) return run(scenario, model);
      model.then(
        (found) => run(scenario, found),
        (error: unknown) => fail(scenario, error),
      );
    } catch (error) {
      fail(scenario, error);
    }
  }

  return {
    getState: () => state,
    getUnderWay: () => underWay,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setScenario(scenario) {
      performance.clearMarks(CHANGE_MARK);
      performance.mark(CHANGE_MARK);
      tracing?.cancel();
      underWay = BEGUN;
      set({ status: "running", scenario, failure: null });
      if (isLong(scenario)) setTimeout(() => begin(scenario));
      else begin(scenario);
    },
    clock,
    hold: held.hold,
    trace: async (rows, signal) => {
      const { model, scenario } = state;
      if (!model) throw new Error("there is no run to trace");
      const { createTracing } = await import("./tracing.ts");
      if (state.model !== model || state.scenario !== scenario) throw new TraceCancelled();
      tracing ??= createTracing(options.startWorker);
      return tracing.trace(model, rows, signal);
    },
    dispose() {
      // A model that arrives later finds nobody who asked for it.
      state = { ...state, scenario: null };
      runner.dispose();
      tracing?.dispose();
      clock.dispose();
      listeners.clear();
    },
  };
}
