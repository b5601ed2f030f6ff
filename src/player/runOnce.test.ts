// Runs beside the player's: each answered once, in turn, and a run that nobody wants any more gives way.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { resolve, type Scenario } from "#scenario";
import { indexRun } from "./moment/index.ts";
import { createRunOnce } from "./runOnce.ts";
import { fakeWorkers } from "./testing/fakeWorkers.ts";
import { realRun, writtenScenario } from "./testing/runs.ts";

const resolved = (scenario: Scenario) => resolve(scenario, null);

/** Lets everything that is ready go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a run on its own", () => {
  it("is the run that the engine makes of the scenario", async () => {
    const { scenario, run } = realRun();
    const runs = createRunOnce({
      startWorker: ({ onMessage }) => ({
        post: ({ id, model }) => {
          if (model === null) return;
          const made = simulate(model);
          onMessage({ kind: "done", id, run: made, indices: indexRun(made, model) });
        },
        terminate: () => {},
      }),
    });
    const finished = await runs.run(scenario);
    expect(finished.run.fingerprint).toBe(run.fingerprint);
    expect(finished.model.durationUs).toBe(60_000_000);
    runs.dispose();
  });

  it("starts no worker before it is asked for one", () => {
    const workers = fakeWorkers();
    createRunOnce({ startWorker: workers.start, modelOf: resolved }).dispose();
    expect(workers.all).toHaveLength(0);
  });
});

describe("several at once", () => {
  it("are run in turn, and each is answered with its own", async () => {
    const workers = fakeWorkers();
    const runs = createRunOnce({ startWorker: workers.start, modelOf: resolved });
    const short = runs.run(writtenScenario({ durationS: 10 }));
    const long = runs.run(writtenScenario({ durationS: 20 }));
    await settle();
    expect(workers.all[0].requests).toHaveLength(1);
    workers.all[0].finish();
    expect((await short).model.durationUs).toBe(10_000_000);
    await settle();
    workers.all[0].finish();
    expect((await long).model.durationUs).toBe(20_000_000);
    runs.dispose();
  });

  it("go on after one has failed", async () => {
    const workers = fakeWorkers();
    const runs = createRunOnce({ startWorker: workers.start, modelOf: resolved });
    const bad = runs.run(writtenScenario());
    const good = runs.run(writtenScenario());
    await settle();
    workers.all[0].fail("out of memory");
    await expect(bad).rejects.toThrow("out of memory");
    await settle();
    workers.all[0].finish();
    expect((await good).run.total).toBeGreaterThan(0);
    runs.dispose();
  });
});

describe("an abort", () => {
  it("rejects the run under way and lets the next begin", async () => {
    const workers = fakeWorkers();
    const runs = createRunOnce({ startWorker: workers.start, modelOf: resolved });
    const unwanted = new AbortController();
    const first = runs.run(writtenScenario({ durationS: 10 }), unwanted.signal);
    const second = runs.run(writtenScenario({ durationS: 20 }));
    await settle();
    unwanted.abort(new Error("left the page"));
    await expect(first).rejects.toThrow("left the page");
    await settle();
    expect(workers.all[0].dropped).toBe(1);
    expect(workers.all[0].requests).toHaveLength(2);
    // The worker had answered the first before it heard.
    workers.all[0].finish(0);
    workers.all[0].finish(1);
    expect((await second).model.durationUs).toBe(20_000_000);
    runs.dispose();
  });

  it("stops the worker where nothing else waits", async () => {
    const workers = fakeWorkers();
    const runs = createRunOnce({ startWorker: workers.start, modelOf: resolved });
    const left = new AbortController();
    const first = runs.run(writtenScenario(), left.signal);
    await settle();
    left.abort(new Error("left the page"));
    await expect(first).rejects.toThrow("left the page");
    expect(workers.all[0]).toMatchObject({ dropped: 1, terminated: false });
    runs.dispose();
  });

  it("keeps one that waits from starting at all", async () => {
    const workers = fakeWorkers();
    const runs = createRunOnce({ startWorker: workers.start, modelOf: resolved });
    const first = runs.run(writtenScenario());
    const second = runs.run(writtenScenario(), AbortSignal.abort(new Error("left the page")));
    await settle();
    workers.all[0].finish();
    await first;
    await expect(second).rejects.toThrow("left the page");
    expect(workers.all[0].requests).toHaveLength(1);
    runs.dispose();
  });

  it("fails where a trace does not exist", async () => {
    const scenario = {
      ...writtenScenario(),
      workload: { kind: "trace", name: "none", handlerTimes: "function" },
    } as const;
    const runs = createRunOnce({ startWorker: fakeWorkers().start });
    await expect(runs.run(scenario)).rejects.toThrow(/none/);
    runs.dispose();
  });
});
