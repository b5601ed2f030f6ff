// A run that writes in what earlier runs have left is the run that it would be in fresh memory, and no finished run is ever written in.
import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMN_NAMES } from "./columns.ts";
import { addFree, createMemory, letGo, roundedRows, takeBack, type Memory } from "./kernel/memory.ts";
import type { Model } from "./model.ts";
import type { Run } from "./record.ts";
import { runByEvents, simulate, simulateInSteps } from "./simulate.ts";
import { arbitraryModel } from "./testing/arbitraryModel.ts";

function ended(steps: Generator<number, Run>): Run {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What nobody should meet, in every buffer of a run's columns. */
function soiled({ requests, constantColumns }: Run): ArrayBuffer[] {
  const own = COLUMN_NAMES.filter((name) => !constantColumns.includes(name));
  const buffers = new Set(own.map((name) => requests[name].buffer as ArrayBuffer));
  for (const buffer of buffers) new Uint8Array(buffer).fill(0xa5);
  return [...buffers];
}

/** The same model's run in memory that is not clean, and what of that memory was left. */
function again(model: Model, run: (model: Model, memory: Memory) => Generator<number, Run>) {
  const memory = createMemory();
  const dirty = soiled(ended(run(model, memory)));
  letGo(memory);
  addFree(memory, dirty);
  return { run: ended(run(model, memory)), memory, dirty };
}

test("whatever stood in it, and whichever way it is played", () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const fresh = simulate(model);
      expect(again(model, simulateInSteps).run).toEqual(fresh);
      const byEvents = ended(runByEvents(model));
      expect(again(model, runByEvents).run).toEqual(byEvents);
    }),
    { numRuns: 60 },
  );
});

test("nothing new is asked for, where the one before was alike; a finished run's columns are its own", () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const { run, memory, dirty } = again(model, simulateInSteps);
      for (const name of COLUMN_NAMES)
        if (!run.constantColumns.includes(name) && run.requests.rows > 0)
          expect(dirty).toContain(run.requests[name].buffer);
      letGo(memory);
      const before = structuredClone(run);
      ended(simulateInSteps(model, memory));
      expect(run).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

test("a run that is dropped leaves its columns to the next", () => {
  fc.assert(
    fc.property(arbitraryModel(), arbitraryModel(), (dropped, model) => {
      const memory = createMemory();
      simulateInSteps(dropped, memory).next();
      takeBack(memory);
      expect(memory.free.length).toBeGreaterThan(0);
      expect(ended(simulateInSteps(model, memory))).toEqual(simulate(model));
    }),
    { numRuns: 30 },
  );
});

test("room is made for up to an eighth more than asked for, and the same for what differs little", () => {
  for (let rows = 0; rows < 5000; rows++) {
    const rounded = roundedRows(rows);
    expect(rounded).toBeGreaterThanOrEqual(rows);
    expect(rounded).toBeLessThanOrEqual(rows * 1.125);
    expect(roundedRows(rounded)).toBe(rounded);
  }
  expect(new Set([3630, 3640, 3700].map(roundedRows)).size).toBe(1);
});
