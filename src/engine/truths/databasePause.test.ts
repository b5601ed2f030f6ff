// A relational database that pauses, worked out by hand: who waits for it, and what is paid while it is awake.
import { describe, expect, it } from "vitest";
import type { Run } from "../record.ts";
import { simulate, traceRequests } from "../testing/engine.ts";
import { arrivalsAt, constantUs, flatPrice, modelOf, MS_US, SECOND_US, type ModelOverrides } from "../testing/model.ts";
import { outcomeOf } from "../testing/rows.ts";

const ms = (value: number) => constantUs(value * MS_US);
const prices = {
  relationalHour: flatPrice(0.016, "hours"),
  relationalCapacityHour: flatPrice(0.12, "capacity unit-hours"),
  relationalStorageGb: flatPrice(0.1, "GB-months"),
};
const database = {
  enabled: true,
  kind: "relational",
  latencyUs: ms(5),
  storageGb: 10,
  pauseAfterUs: 300 * SECOND_US,
  wakeUs: 15 * SECOND_US,
  capacityUnits: 0.5,
} as const;
const model = (changes: ModelOverrides) => modelOf({ durationS: 3600, prices, database, ...changes });
const run = (changes: ModelOverrides): Run => simulate(model(changes));
const tookMs = ({ requests }: Run) =>
  Array.from(requests.handlerEndUs, (us, row) => (us - requests.databaseUs[row]) / MS_US);
const line = ({ summary }: Run, item: string) => summary.cost.lines.find((each) => each.item === item);

describe("a database that pauses", () => {
  it("makes every call wait where they come further apart than it stays awake", () => {
    const gapUs = 330 * SECOND_US;
    expect(tookMs(run({ arrivals: arrivalsAt(0, gapUs, 2 * gapUs) }))).toEqual([15_005, 15_005, 15_005]);
  });

  it("makes only the first wait where they come closer", () => {
    const gapUs = 290 * SECOND_US;
    expect(tookMs(run({ arrivals: arrivalsAt(0, gapUs, 2 * gapUs) }))).toEqual([15_005, 5, 5]);
  });

  it("pauses at exactly so long after the last call's end", () => {
    const endUs = 15_005 * MS_US;
    const awake = run({ arrivals: arrivalsAt(0, endUs + 300 * SECOND_US - 1) });
    expect(tookMs(awake)).toEqual([15_005, 5]);
    expect(tookMs(run({ arrivals: arrivalsAt(0, endUs + 300 * SECOND_US) }))).toEqual([15_005, 15_005]);
  });

  it("makes those wait for the rest who come while it wakes", () => {
    expect(tookMs(run({ arrivals: arrivalsAt(0, 5 * SECOND_US, 20 * SECOND_US) }))).toEqual([15_005, 10_005, 5]);
  });

  it("can make a function time out", () => {
    const result = run({ arrivals: arrivalsAt(0), function: { timeoutUs: 10 * SECOND_US } });
    expect(outcomeOf(result.requests, 0)).toBe("functionTimeout");
  });

  it("is paid by the capacity unit while it is awake, waking included, and for what it stores", () => {
    const result = run({ arrivals: arrivalsAt(0, 600 * SECOND_US) });
    const awakeS = 2 * (15.005 + 300);
    expect(line(result, "relationalCapacityHour")?.quantity).toBeCloseTo((awakeS / 3600) * 0.5, 9);
    expect(line(result, "relationalCapacityHour")?.shared).toBe(true);
    expect(line(result, "relationalStorageGb")?.quantity).toBeCloseTo((10 * 3600) / 2_628_000, 12);
    expect(line(result, "relationalHour")).toBeUndefined();
    expect(result.summary.cost.unpriced).toEqual([]);
    expect(result.summary.server.byComponent.database).toBeCloseTo(result.summary.cost.byComponent.database, 12);
  });

  it("is awake no longer than the run, and before the window for nothing", () => {
    const result = run({ warmUpS: 3500, arrivals: arrivalsAt(0, 3400 * SECOND_US) });
    expect(line(result, "relationalCapacityHour")?.quantity).toBeCloseTo((100 / 3600) * 0.5, 9);
  });

  it("shows its wait in a trace as time to connect", () => {
    const [trace] = traceRequests(model({ arrivals: arrivalsAt(0) }), [0]);
    const connect = trace.spans.find(({ kind }) => kind === "databaseConnect");
    expect(connect && connect.endUs - connect.startUs).toBe(15 * SECOND_US);
  });
});

describe("one by the hour", () => {
  const always = { ...database, pauseAfterUs: null };

  it("makes nobody wait, and is paid whether anybody calls or not", () => {
    const result = run({ database: always, arrivals: arrivalsAt(0, 3000 * SECOND_US) });
    expect(tookMs(result)).toEqual([5, 5]);
    expect(line(result, "relationalHour")).toMatchObject({ quantity: 1, amount: 0.016, shared: true });
    expect(line(result, "relationalHour")?.month.quantity).toBeCloseTo(730, 9);
    expect(line(result, "relationalCapacityHour")).toBeUndefined();
  });

  it.each([null, 300 * SECOND_US])(
    "is unpriced where the list has none of its kind: pauses after %s",
    (pauseAfterUs) => {
      const { cost } = run({
        database: { ...database, pauseAfterUs },
        prices: { ...prices, [pauseAfterUs === null ? "relationalHour" : "relationalCapacityHour"]: null },
      }).summary;
      expect(cost.unpriced).toEqual([{ component: "database", item: "relationalDatabase" }]);
      expect(cost.byComponent.database).toBe(0);
    },
  );
});
