import { describe, expect, it, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arrivalsAt, constantUs, modelOf, MS_US, SECOND_US } from "../testing/model.ts";
import { instanceHistory } from "./instanceHistory.ts";

const handler = { initUs: constantUs(100 * MS_US), waitUs: constantUs(50 * MS_US) };

describe("what an instance did before a request", () => {
  // The first two overlap: two instances. The third and fourth find the one that was released last, the second's.
  const run = simulate(
    modelOf({ arrivals: arrivalsAt(0, 10 * MS_US, SECOND_US, 2 * SECOND_US), durationS: 10, function: handler }),
  );

  it("is what ran there, in order, with its own times", () => {
    const { before, ...life } = instanceHistory(run, 1, 3);
    expect(before.map(({ row }) => row)).toEqual([1, 2]);
    expect(before[0]).toEqual({
      row: 1,
      invokedUs: 10 * MS_US,
      handlerUs: 110 * MS_US,
      handlerEndUs: 160 * MS_US,
      cold: true,
      outcome: "ok",
    });
    expect(life).toMatchObject({
      instance: 1,
      functionIndex: 0,
      provisioned: false,
      startedUs: 10 * MS_US,
      readyUs: 110 * MS_US,
      complete: true,
    });
  });

  it("is nothing for the request that started it", () => {
    expect(instanceHistory(run, 0, 0).before).toEqual([]);
  });

  it("fails for what the run does not have", () => {
    expect(() => instanceHistory(run, 2, 0)).toThrow(RangeError);
    expect(() => instanceHistory(run, 0, 4)).toThrow(RangeError);
    expect(() => instanceHistory(run, -1, 0)).toThrow(RangeError);
  });
});

test("where attempts are repeated, or rows are left out, the history says that it may lack some", () => {
  const arrivals = arrivalsAt(0, SECOND_US);
  const repeated = modelOf({
    arrivals,
    durationS: 10,
    client: { retries: 1 },
    function: { ...handler, errorShare: 1 },
  });
  expect(instanceHistory(simulate(repeated), 0, 1).complete).toBe(false);
  const cut = modelOf({ arrivals, durationS: 10, recordLimit: 1, function: handler });
  expect(instanceHistory(simulate(cut), 0, 0).complete).toBe(false);
});
