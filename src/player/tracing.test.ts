import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { traceRequests } from "#engine";
import { resolve } from "#scenario";
import { createPlayer } from "./player.ts";
import { fakeTime } from "./testing/fakeTime.ts";
import { fakeWorkers } from "./testing/fakeWorkers.ts";
import { realRun, writtenScenario } from "./testing/runs.ts";
import { TraceCancelled } from "./traceCancelled.ts";
import { createTracing } from "./tracing.ts";
import type { FromWorker } from "./workerMessages.ts";
import { answerTrace } from "./workerTrace.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { model } = realRun();

function testTracing() {
  const workers = fakeWorkers();
  return { tracing: createTracing(workers.start), workers: workers.all };
}

describe("traces", () => {
  test("come from a worker, which is started when the first is asked for and stays", async () => {
    const { tracing, workers } = testTracing();
    expect(workers).toHaveLength(0);
    const first = tracing.trace(model, [3, 1]);
    workers[0].trace();
    expect(await first).toEqual(traceRequests(model, [3, 1]));
    const second = tracing.trace(model, [2]);
    workers[0].trace();
    expect(await second).toEqual(traceRequests(model, [2]));
    expect(workers).toHaveLength(1);
  });

  test("that fail say why, and the next can be asked for", async () => {
    const { tracing, workers } = testTracing();
    const first = tracing.trace(model, [99_999]);
    workers[0].fail("no such request");
    await expect(first).rejects.toThrow("no such request");
    const second = tracing.trace(model, [0]);
    workers[0].trace();
    expect(await second).toHaveLength(1);
  });

  test("are given up when the worker dies or falls silent; the next has a new one", async () => {
    const { tracing, workers } = testTracing();
    const first = tracing.trace(model, [0]);
    workers[0].crash("killed");
    await expect(first).rejects.toThrow("killed");
    const second = tracing.trace(model, [0]);
    const told = second.catch(String);
    vi.advanceTimersByTime(19_000);
    workers[1].progress(0.5);
    vi.advanceTimersByTime(19_000);
    expect(workers[1].terminated).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(await told).toContain("no answer");
    expect(workers[1].terminated).toBe(true);
  });

  test("that nobody wants any more are stopped, unless others wait for the same worker", async () => {
    const { tracing, workers } = testTracing();
    const [one, other] = [new AbortController(), new AbortController()];
    const first = tracing.trace(model, [0], one.signal);
    const second = tracing.trace(model, [1], other.signal);
    one.abort(new Error("closed"));
    await expect(first).rejects.toThrow("closed");
    expect(workers[0].terminated).toBe(false);
    other.abort(new Error("closed, too"));
    await expect(second).rejects.toThrow("closed, too");
    expect(workers[0].terminated).toBe(true);
    await expect(tracing.trace(model, [2], one.signal)).rejects.toThrow("closed");
    expect(workers).toHaveLength(1);
  });

  test("cannot be had where the browser allows no worker", async () => {
    const tracing = createTracing(() => {
      throw new Error("not allowed here");
    });
    await expect(tracing.trace(model, [0])).rejects.toThrow("not allowed here");
  });
});

describe("a player", () => {
  function testPlayer() {
    const workers = fakeWorkers();
    const player = createPlayer({
      timeSource: fakeTime(),
      startWorker: workers.start,
      modelOf: (scenario) => resolve(scenario, null),
    });
    player.setScenario(writtenScenario());
    return { player, workers: workers.all };
  }

  test("traces requests of the run on show", async () => {
    const { player, workers } = testPlayer();
    await expect(player.trace([0])).rejects.toThrow("no run");
    workers[0].finish();
    const traces = player.trace([1]);
    await vi.waitFor(() => expect(workers[1].requests).toHaveLength(1));
    workers[1].trace();
    expect((await traces)[0]).toMatchObject({ row: 1, endUs: player.getState().run?.requests.endUs[1] });
  });

  test("cancels traces when the scenario changes", async () => {
    const { player, workers } = testPlayer();
    workers[0].finish();
    const traces = player.trace([1]);
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    player.setScenario(writtenScenario({ title: "another" }));
    await expect(traces).rejects.toThrow(TraceCancelled);
    expect(workers[1].terminated).toBe(true);
    player.dispose();
  });
});

test("the worker answers with the traces, or with why there are none", () => {
  const received: FromWorker[] = [];
  answerTrace({ id: 1, model, rows: [0] }, (message) => received.push(message));
  answerTrace({ id: 2, model, rows: [1e9] }, (message) => received.push(message));
  expect(received).toEqual([
    { kind: "traced", id: 1, traces: traceRequests(model, [0]) },
    { kind: "failed", id: 2, detail: expect.stringContaining("no such request") },
  ]);
});
