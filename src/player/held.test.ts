// Columns go back to the worker once nobody reads them, and not before: a run that somebody reads never changes.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { resolve } from "#scenario";
import { createHeldRuns } from "./held.ts";
import { indexRun } from "./moment/index.ts";
import { columnBuffers } from "./packedRun.ts";
import { createPlayer } from "./player.ts";
import { fakeTime } from "./testing/fakeTime.ts";
import { fakeWorkers } from "./testing/fakeWorkers.ts";
import { realRun, writtenScenario } from "./testing/runs.ts";

const scenarios = ["first", "second", "third", "fourth"].map((title) => writtenScenario({ title }));

describe("a retired run", () => {
  test("gives its columns once, and none that other runs share", () => {
    const held = createHeldRuns();
    const { run } = realRun({ security: { enabled: false } });
    held.retire(run);
    const buffers = held.take();
    expect(buffers).toEqual(columnBuffers(run));
    expect(buffers).toContain(run.requests.arrivalUs.buffer);
    for (const name of run.constantColumns) expect(buffers).not.toContain(run.requests[name].buffer);
    expect(held.take()).toEqual([]);
  });

  test("that anybody holds gives them once the last has let go", () => {
    const held = createHeldRuns();
    const { run } = realRun();
    const releases = [held.hold(run), held.hold(run)];
    held.retire(run);
    expect(held.take()).toEqual([]);
    releases[0]();
    releases[0]();
    expect(held.take()).toEqual([]);
    releases[1]();
    expect(held.take()).toEqual(columnBuffers(run));
  });
});

describe("the player", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function playing() {
    const workers = fakeWorkers();
    const player = createPlayer({
      timeSource: fakeTime(),
      startWorker: workers.start,
      modelOf: (scenario) => resolve(scenario, null),
    });
    const show = (index: number) => {
      player.setScenario(scenarios[index]);
      workers.all[0].finish();
      const { run } = player.getState();
      if (!run) throw new Error("no run");
      return run;
    };
    return { player, show, sent: () => workers.all[0].requests.map(({ memory = [] }) => memory.length) };
  }

  test("hands back the columns of the run before the last, and keeps the one that is on show", () => {
    const { player, show, sent } = playing();
    const first = show(0);
    const second = show(1);
    const before = structuredClone(second);
    const { bucket } = indexRun(second, resolve(scenarios[1], null));
    expect(bucket).not.toBeNull();
    player.setScenario(scenarios[2]);
    expect(sent()).toEqual([0, 0, columnBuffers(before, bucket).length]);
    expect(first.requests.arrivalUs.length).toBe(0);
    expect(second).toEqual(before);
  });

  test("keeps a run that somebody holds as it is, whatever is run meanwhile", () => {
    const { player, show, sent } = playing();
    const first = show(0);
    const before = structuredClone(first);
    const release = player.hold(first);
    show(1);
    show(2);
    player.setScenario(scenarios[3]);
    expect(first).toEqual(before);
    expect(sent().slice(0, 3)).toEqual([0, 0, 0]);
    release();
    player.setScenario(scenarios[0]);
    expect(first.requests.arrivalUs.length).toBe(0);
  });
});
