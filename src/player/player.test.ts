import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Model } from "#engine";
import { resolve, type Scenario } from "#scenario";
import { createPlayer } from "./player.ts";
import { fakeTime } from "./testing/fakeTime.ts";
import { fakeWorkers } from "./testing/fakeWorkers.ts";
import { writtenScenario } from "./testing/runs.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const resolved = (scenario: Scenario) => resolve(scenario, null);

function testPlayer(
  modelOf: (scenario: Scenario) => Model | Promise<Model> = resolved,
  sampleOf?: (model: Model, msARequest: number) => Model | null,
) {
  const time = fakeTime();
  const workers = fakeWorkers();
  const player = createPlayer({ timeSource: time, startWorker: workers.start, modelOf, sampleOf });
  return { player, time, workers: workers.all };
}

const first = writtenScenario({ title: "first" });
const second = writtenScenario({ title: "second", durationS: 30 });
const third = writtenScenario({ title: "third" });

describe("a scenario", () => {
  test("is run by a worker; the run, its model, its views and what it took arrive together", () => {
    const { player, time, workers } = testPlayer();
    expect(player.getState().status).toBe("empty");
    player.setScenario(first);
    expect(player.getState()).toMatchObject({ status: "running", scenario: first, run: null });
    workers[0].progress(0.5);
    expect(player.getUnderWay().progress).toBe(0.5);
    expect(player.getState().tookMs).toBeNull();
    time.frame(120);
    workers[0].finish();
    const { status, run, model, moment, tookMs } = player.getState();
    expect(tookMs).toBe(120);
    expect(status).toBe("ready");
    expect(model?.durationUs).toBe(60_000_000);
    expect(moment?.run).toBe(run);
    expect(player.clock.endUs).toBe(60_000_000);
  });

  test("keeps the last run on show until the next is there, and the time with it", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    workers[0].finish();
    const { run } = player.getState();
    player.clock.seek(45_000_000);
    player.setScenario(second);
    expect(player.getState()).toMatchObject({ status: "running", run });
    workers[0].finish();
    expect(player.getState().run).not.toBe(run);
    expect(player.clock.timeUs).toBe(30_000_000);
  });
});

describe("the sample of a long run", () => {
  test("is shown until the whole is there, and gone with the next change", () => {
    const { player, workers } = testPlayer(resolved, (model) => ({ ...model, durationUs: 1_000_000 }));
    player.setScenario(first);
    expect(workers[0].requests[0].short?.durationUs).toBe(1_000_000);
    workers[0].sample();
    expect(player.getState()).toMatchObject({ status: "running", run: null });
    expect(player.getUnderWay().sample?.untilUs).toBe(1_000_000);
    player.setScenario(second);
    expect(player.getUnderWay().sample).toBeNull();
    workers[0].sample();
    workers[0].finish();
    expect(player.getState()).toMatchObject({ status: "ready", scenario: second });
    expect(player.getUnderWay().sample).toBeNull();
  });

  test("is left to whoever knows how fast runs are here: what the last one took for each request, without its sample", () => {
    const told: number[] = [];
    const { player, time, workers } = testPlayer(resolved, (model, msARequest) => {
      told.push(msARequest);
      return { ...model, durationUs: 1_000_000 };
    });
    player.setScenario(first);
    time.frame(500);
    workers[0].sample();
    time.frame(120);
    workers[0].finish();
    player.setScenario(second);
    expect(told).toEqual([Infinity, 120 / (player.getState().run?.total ?? 0)]);
    expect(player.getState().tookMs).toBe(120);
  });

  test("is not computed for whoever does not show it", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    expect(workers[0].requests[0].short).toBeUndefined();
  });
});

describe("newer scenarios", () => {
  test("take the place of the run under way at once, in the same worker", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    player.setScenario(second);
    player.setScenario(third);
    expect(workers).toHaveLength(1);
    expect(workers[0].requests).toHaveLength(3);
    workers[0].finish();
    expect(player.getState()).toMatchObject({ status: "ready", scenario: third });
  });

  test("that come without a pause let a run end on the way, and only the newest of those that wait is run", () => {
    const { player, time, workers } = testPlayer();
    player.setScenario(first);
    for (let passedMs = 0; passedMs < 300; passedMs += 50) {
      time.frame(50);
      player.setScenario(second);
    }
    const begun = workers[0].requests.length;
    player.setScenario(first);
    player.setScenario(third);
    expect(workers[0].requests).toHaveLength(begun);
    workers[0].finish();
    expect(player.getState()).toMatchObject({ status: "running", scenario: third });
    expect(player.getState().run).not.toBeNull();
    expect(workers[0].requests).toHaveLength(begun + 1);
    time.frame(50);
    player.setScenario(second);
    expect(workers[0].requests).toHaveLength(begun + 2);
    workers[0].finish();
    expect(player.getState()).toMatchObject({ status: "ready", scenario: second });
  });

  test("do not wait for a run on the way that turns out to take long", () => {
    const { player, time, workers } = testPlayer();
    player.setScenario(first);
    time.frame(300);
    player.setScenario(second);
    player.setScenario(third);
    expect(workers[0].requests).toHaveLength(2);
    vi.advanceTimersByTime(150);
    expect(workers[0].requests).toHaveLength(3);
    expect(workers[0].terminated).toBe(false);
  });

  test("what is still said of a run that gave way is not heard", () => {
    const { player, time, workers } = testPlayer();
    player.setScenario(first);
    time.frame(200);
    player.setScenario(second);
    workers[0].finish(0);
    expect(player.getState()).toMatchObject({ status: "running", run: null });
  });
});

describe("failures are told, and lose nothing", () => {
  test("an engine's failure: the last run stays, the same scenario can be tried again", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    workers[0].finish();
    const { run } = player.getState();
    player.setScenario(second);
    workers[0].fail("out of memory");
    expect(player.getState()).toMatchObject({ status: "failed", failure: "out of memory", scenario: second, run });
    player.setScenario(second);
    expect(player.getState()).toMatchObject({ status: "running", failure: null });
    workers[0].finish();
    expect(player.getState().status).toBe("ready");
  });

  test("a worker that dies is replaced once, and then given up", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    workers[0].crash("killed");
    expect(workers[1].requests).toHaveLength(1);
    expect(player.getState().status).toBe("running");
    workers[1].crash("killed again");
    expect(player.getState()).toMatchObject({ status: "failed", failure: "killed again" });
    player.setScenario(second);
    workers[2].finish();
    expect(player.getState().status).toBe("ready");
  });

  test("a worker that falls silent is taken for dead; one that reports progress is not", () => {
    const { player, workers } = testPlayer();
    player.setScenario(first);
    vi.advanceTimersByTime(19_000);
    workers[0].progress(0.1);
    vi.advanceTimersByTime(19_000);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(2000);
    expect(workers[1].requests).toHaveLength(1);
    vi.advanceTimersByTime(21_000);
    expect(player.getState().status).toBe("failed");
  });

  test("a browser that allows no worker", () => {
    const player = createPlayer({
      timeSource: fakeTime(),
      modelOf: resolved,
      startWorker: () => {
        throw new Error("not allowed here");
      },
    });
    player.setScenario(first);
    expect(player.getState()).toMatchObject({ status: "failed", failure: "not allowed here" });
  });

  test("a scenario that cannot be resolved", () => {
    const { player } = testPlayer();
    player.setScenario({ ...first, provider: "nowhere" });
    expect(player.getState()).toMatchObject({ status: "failed", failure: expect.stringContaining("nowhere") });
  });
});

describe("a scenario whose model is yet to come", () => {
  test("waits for it", async () => {
    const { player, workers } = testPlayer((scenario) => Promise.resolve(resolved(scenario)));
    player.setScenario(first);
    expect(workers).toHaveLength(0);
    await vi.waitFor(() => expect(workers).toHaveLength(1));
    workers[0].finish();
    expect(player.getState()).toMatchObject({ status: "ready", model: resolved(first) });
  });

  test("is given up when a newer scenario comes first", async () => {
    let deliver = (_model: Model) => {};
    const late = new Promise<Model>((resolve) => (deliver = resolve));
    const { player, workers } = testPlayer((scenario) => (scenario === second ? late : resolved(scenario)));
    player.setScenario(second);
    player.setScenario(first);
    deliver(resolved(second));
    await Promise.resolve();
    expect(workers[0].requests).toHaveLength(1);
  });

  test("says so when it cannot be had", async () => {
    const { player } = testPlayer(() => Promise.reject(new Error("offline")));
    player.setScenario(first);
    await vi.waitFor(() => expect(player.getState()).toMatchObject({ status: "failed", failure: "offline" }));
  });
});

test("once disposed, workers are gone and listeners are not called", () => {
  const { player, workers } = testPlayer();
  player.setScenario(first);
  workers[0].finish();
  let told = 0;
  player.subscribe(() => told++);
  player.dispose();
  expect(workers.every((worker) => worker.terminated)).toBe(true);
  workers[0].finish();
  expect(told).toBe(0);
});
