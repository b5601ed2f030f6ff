import { describe, expect, test } from "vitest";
import { realRun } from "./testing/runs.ts";
import { buffersOf, type FromWorker } from "./workerMessages.ts";
import { answer } from "./workerRun.ts";

describe("the worker's answer", () => {
  test("is the run, its columns handed over and not copied", () => {
    const { model, run } = realRun();
    const posted: FromWorker[] = [];
    const received: FromWorker[] = [];
    answer({ id: 3, model: structuredClone(model) }, (message, transfer) => {
      posted.push(message);
      received.push(structuredClone(message, { transfer }));
    });
    const handedOver = posted.at(-1);
    expect(handedOver?.kind === "done" && handedOver.run.requests.arrivalUs.byteLength).toBe(0);
    const done = received.at(-1);
    expect(done).toMatchObject({ kind: "done", id: 3 });
    expect(done?.kind === "done" && done.run).toEqual(run);
  });

  test("names the failure where the model cannot be run", () => {
    const received: FromWorker[] = [];
    const broken = {
      ...realRun().model,
      streams: [{ functionIndex: 7, process: { kind: "poisson" as const, segments: [] } }],
    };
    answer({ id: 4, model: broken }, (message) => received.push(message));
    expect(received).toEqual([{ kind: "failed", id: 4, detail: expect.stringMatching(/./) }]);
  });
});

test("every typed array of a run is handed over, each buffer once", () => {
  const { run } = realRun();
  const buffers = buffersOf(run);
  const arrays = [run.requests, run.instances, run.series].flatMap((columns) =>
    Object.values(columns).filter((value) => ArrayBuffer.isView(value)),
  );
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(arrays.every((array) => buffers.includes(array.buffer as ArrayBuffer))).toBe(true);
});
