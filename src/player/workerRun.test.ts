import { describe, expect, test } from "vitest";
import { simulate, simulateInSteps, type Model } from "#engine";
import { indexRun } from "./moment/index.ts";
import { realRun } from "./testing/runs.ts";
import type { FromWorker } from "./workerMessages.ts";
import { columnBuffers, unpackRun } from "./packedRun.ts";
import { createAnswering } from "./workerRun.ts";

const turn = () => Promise.resolve();

/** A clock on which a second passes at each look: every step takes long. */
function slowly() {
  let nowMs = 0;
  return () => (nowMs += 1000);
}

describe("the worker's answer", () => {
  test("is the run, its columns handed over and not copied", async () => {
    const { model, run } = realRun();
    const posted: FromWorker[] = [];
    const received: FromWorker[] = [];
    const answer = createAnswering(
      simulateInSteps,
      (message, transfer) => {
        posted.push(message);
        received.push(structuredClone(message, { transfer }));
      },
      turn,
    );
    await answer({ id: 3, model: structuredClone(model) });
    const handedOver = posted.at(-1);
    expect(handedOver?.kind === "done" && handedOver.run.requests.arrivalUs.byteLength).toBe(0);
    const done = received.at(-1);
    expect(done).toMatchObject({ kind: "done", id: 3 });
    expect(done?.kind === "done" && unpackRun(done)).toEqual(run);
    expect(done?.kind === "done" && done.indices).toEqual(indexRun(run, model));
  });

  test("names the failure where the model cannot be run", async () => {
    const received: FromWorker[] = [];
    const broken = {
      ...realRun().model,
      streams: [{ functionIndex: 7, process: { kind: "poisson" as const, segments: [] } }],
    };
    await createAnswering(simulateInSteps, (message) => received.push(message), turn)({ id: 4, model: broken });
    expect(received).toEqual([{ kind: "failed", id: 4, detail: expect.stringMatching(/./) }]);
  });

  test("is written in the memory that came with the request, and in that of a run that was dropped", async () => {
    const { model, run } = realRun({ workload: { kind: "poisson", ratePerS: 500 } });
    const memory = columnBuffers(run, indexRun(run, model).bucket);
    const received: FromWorker[] = [];
    const answer = createAnswering(simulateInSteps, (message) => received.push(message), turn, slowly());
    await Promise.all([answer({ id: 1, model, memory }), answer({ id: 2, model })]);
    const buffers = received.flatMap((each) =>
      each.kind === "done" ? columnBuffers(each.run, each.indices.bucket) : [],
    );
    expect(buffers.length).toBe(memory.length);
    expect(buffers.every((buffer) => memory.includes(buffer))).toBe(true);
  });

  test("is for the newest run alone: one under way is dropped between two steps", async () => {
    const rate = { kind: "steady" as const, ratePerS: 5000 };
    const model = {
      ...realRun().model,
      durationUs: 10_000_000,
      streams: [{ functionIndex: 0, process: { kind: "poisson" as const, segments: [{ fromUs: 0, rate }] } }],
    };
    const received: FromWorker[] = [];
    const answer = createAnswering(simulateInSteps, (message) => received.push(message), turn, slowly());
    await Promise.all([answer({ id: 5, model }), answer({ id: 6, model })]);
    expect(received.filter(({ kind }) => kind === "done").map(({ id }) => id)).toEqual([6]);
    expect(received.some(({ id }) => id === 5)).toBe(false);
    expect(received.some(({ kind, id }) => kind === "progress" && id === 6)).toBe(true);
  });

  test("is the run's beginning first, for whoever wants that, and then the same run as without", async () => {
    const { model, run } = realRun();
    const short = { ...model, durationUs: 5_000_000 };
    const received: FromWorker[] = [];
    const answer = createAnswering(simulateInSteps, (message) => received.push(message), turn);
    await answer({ id: 7, model, short });
    await answer({ id: 8, model });
    const { summary } = simulate(short);
    expect(received[0]).toEqual({ kind: "sample", id: 7, untilUs: 5_000_000, summary });
    expect(summary.requests.total).toBeLessThan(run.summary.requests.total);
    const done = received.filter((each) => each.kind === "done");
    expect(done.map(({ id }) => id)).toEqual([7, 8]);
    expect(done.map((each) => unpackRun(each).summary)).toEqual([run.summary, run.summary]);
  });

  test("is no beginning any more where another run is asked for meanwhile", async () => {
    const { model } = realRun({ workload: { kind: "poisson", ratePerS: 500 } });
    const received: FromWorker[] = [];
    const answer = createAnswering(simulateInSteps, (message) => received.push(message), turn, slowly());
    await Promise.all([answer({ id: 1, model, short: model }), answer({ id: 2, model })]);
    expect(received.filter(({ kind }) => kind !== "progress").map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "done 2",
    ]);
  });

  test("comes without a word of progress, and nobody is listened to, while steps take no time", async () => {
    const { model } = realRun({ durationS: 3600, workload: { kind: "poisson", ratePerS: 60 } });
    const received: FromWorker[] = [];
    let turns = 0;
    const answer = createAnswering(
      simulateInSteps,
      (message) => received.push(message),
      () => Promise.resolve(void turns++),
      () => 0,
    );
    await answer({ id: 9, model });
    expect([...simulateInSteps(model)].length).toBeGreaterThan(0);
    expect(received.map(({ kind }) => kind)).toEqual(["done"]);
    expect(turns).toBe(0);
  });

  test("is none for a run that is dropped, though nothing arrives any more and it would go on for long", async () => {
    const { model } = realRun();
    const endless: Model = {
      ...model,
      trigger: "schedule",
      durationUs: 1_000_000,
      streams: [{ functionIndex: 0, process: { kind: "arrivals", timesUs: [0], durationsUs: null } }],
      settings: {
        ...model.settings,
        functions: [{ ...model.settings.functions[0], startBurst: 0 }],
        async: { ...model.settings.async, maxEventAgeUs: 1e15 },
      },
    };
    const received: FromWorker[] = [];
    const answer = createAnswering(simulateInSteps, (message) => received.push(message), turn, slowly());
    await Promise.all([answer({ id: 7, model: endless }), answer({ id: 8, model: null })]);
    expect(received).toEqual([]);
  });
});
