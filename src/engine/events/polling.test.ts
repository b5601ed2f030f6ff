// A queue's requests, counted by hand: messages in steps of 64 KB, and polls that find nothing.
import { describe, expect, it } from "vitest";
import type { Model } from "../model.ts";
import { simulate } from "../simulate.ts";
import { constantUs, modelOf, SECOND_US, type ModelOverrides } from "../testing/model.ts";

const POLL_S = 20;
const arrivals = (...timesS: readonly number[]) =>
  ({ kind: "arrivals", timesUs: timesS.map((timeS) => timeS * SECOND_US), durationsUs: null }) as const;
const queueOf = (timesS: readonly number[], changes: ModelOverrides = {}): Model =>
  modelOf({ trigger: "queue", arrivals: arrivals(...timesS), ...changes, queue: { pollers: 5, ...changes.queue } });
const billed = (model: Model, item: string): number =>
  simulate(model).summary.cost.lines.find((line) => line.item === item)?.quantity ?? 0;

describe("polls that find nothing", () => {
  it("are three a minute for each of five pollers: 648 000 in thirty days, $0.26 at 40 cents a million", () => {
    const model = queueOf([], { durationS: 30 * 86_400 });
    expect(billed(model, "emptyReceive")).toBe(5 * 3 * 60 * 24 * 30);
    expect(simulate(model).summary.cost).toMatchObject({ total: 648_000 * 0.4e-6, byComponent: { function: 0 } });
  });

  it("are counted for each function's queue", () => {
    expect(billed(queueOf([], { durationS: 600, functions: [{}, {}, {}] }), "emptyReceive")).toBe(3 * 5 * 30);
  });

  it("are none without a queue", () => {
    expect(billed(modelOf({ trigger: "upload", arrivals: arrivals(), durationS: 600 }), "emptyReceive")).toBe(0);
  });

  it("are none of a poller that has a batch in hand", () => {
    // One poller: it waits 50 s (two polls end empty), is busy for 100 s, and waits from 150 s to the end at 200 s (two more).
    const busy = queueOf([50], { durationS: 200, queue: { pollers: 1 }, function: { waitUs: constantUs(100e6) } });
    expect(billed(busy, "emptyReceive")).toBe(4);
  });

  it("hardly occur while messages come more often than polls end", () => {
    const timesS = Array.from({ length: 600 }, (_, i) => i);
    expect(billed(queueOf(timesS, { durationS: 600 }), "emptyReceive")).toBe(0);
  });

  it("are those of the window", () => {
    expect(billed(queueOf([], { durationS: 400, warmUpS: 100 }), "emptyReceive")).toBe((5 * 300) / POLL_S);
  });

  it("follow the setting", () => {
    const model = queueOf([], { durationS: 200 });
    const settings = { ...model.settings, queue: { ...model.settings.queue, pollers: 2 } };
    const changed = { ...model, interventions: [{ kind: "settings", atUs: 100e6, label: "", settings }] as const };
    expect(billed(changed, "emptyReceive")).toBe((5 * 100 + 2 * 100) / POLL_S);
  });

  it("belong to no request: what requests cost and shared lines are the total", () => {
    const { requests, summary } = simulate(queueOf([1, 70, 150], { durationS: 300 }));
    const shared = summary.cost.lines.filter((line) => line.shared).reduce((sum, line) => sum + line.amount, 0);
    const own = requests.costUsd.reduce((sum, usd) => sum + usd, 0);
    expect(shared).toBeGreaterThan(0);
    expect(own + shared).toBeCloseTo(summary.cost.total, 12);
  });
});

describe("requests to a queue", () => {
  it.each([
    // Stored and received as often as its size takes steps of 64 KB, deleted once.
    [2, 1 + 1 + 1],
    [64, 1 + 1 + 1],
    [65, 2 + 2 + 1],
    [200, 4 + 4 + 1],
  ])("for a message of %i KB are %i", (kb, requests) => {
    expect(billed(queueOf([1], { client: { payloadKb: constantUs(kb) } }), "queueRequest")).toBe(requests);
  });

  it("for a batch are charged by what it holds together", () => {
    const batch = queueOf([1, 1, 1, 1], {
      client: { payloadKb: constantUs(40) },
      queue: { batchSize: 4, batchWindowUs: SECOND_US },
    });
    // Four stored, one receive of 160 KB, one delete.
    expect(billed(batch, "queueRequest")).toBeCloseTo(4 + 3 + 1, 9);
  });
});

describe("requests of an asynchronous event", () => {
  it.each([
    [1, 1],
    [256, 1],
    [257, 2],
    [320, 2],
    [600, 1 + 6],
    [1024, 1 + 12],
  ])("of %i KB are %i: the first 256 KB, and each further 64 KB", (kb, requests) => {
    const model = modelOf({ trigger: "schedule", arrivals: arrivals(1), client: { payloadKb: constantUs(kb) } });
    expect(billed(model, "functionRequest")).toBe(requests);
  });

  it.each(["upload", "queue", "http"] as const)(
    "are one for %s: its size is not the event's, or it is waited for",
    (trigger) => {
      const model = modelOf({ trigger, arrivals: arrivals(1), client: { payloadKb: constantUs(600) } });
      expect(billed(model, "functionRequest")).toBe(1);
    },
  );
});
