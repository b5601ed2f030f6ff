// Every answer of a moment against the plain reading of the whole record, on random records.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES, type Outcome, type Stage } from "#engine";
import { eachInstanceBoundary, eachRequestBoundary } from "./events.ts";
import { placesOf } from "./instancePlaces.ts";
import { momentOf } from "./testing/momentOf.ts";
import { runOf, type InstanceOf, type RowOf } from "./testing/columns.ts";

const DURATION_US = 1000;
const step = fc.integer({ min: 0, max: 60 });
const ended: readonly (readonly [Outcome, Stage, number])[] = [
  ["ok", "client", 12],
  ["rateLimited", "gateway", 4],
  ["unauthorized", "security", 5],
  ["throttled", "function", 6],
  ["functionError", "function", 10],
  ["gatewayTimeout", "gateway", 12],
  ["unavailable", "webServer", 2],
];

/** Stages that never run backwards, as far as the request came. */
const rowArbitrary = fc
  .record({
    arrivalUs: fc.integer({ min: 0, max: DURATION_US - 1 }),
    steps: fc.array(step, { minLength: 11, maxLength: 11 }),
    end: fc.constantFrom(...ended),
    instance: fc.integer({ min: 0, max: 5 }),
    cold: fc.boolean(),
    page: fc.boolean(),
    token: fc.integer({ min: 0, max: 2 }),
    calls: fc.integer({ min: 0, max: 3 }),
    early: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ arrivalUs, steps, end: [outcome, endedAt, reached], instance, cold, page, token, calls, early }): RowOf => {
    const at: number[] = [];
    steps.reduce((sum, each, i) => (at[i] = sum + each), arrivalUs);
    const upTo = (index: number): number => (reached > index ? at[index - 1] : -1);
    const handlerEndUs = upTo(9);
    const answeredUs = outcome === "gatewayTimeout" ? Math.max(upTo(7), handlerEndUs - early) : at[9];
    return {
      arrivalUs,
      pageEndUs: page && reached > 2 ? at[0] : -1,
      sentUs: page && reached > 2 ? at[1] : arrivalUs,
      gatewayUs: upTo(3),
      securityUs: token > 0 || endedAt === "security" ? upTo(4) : -1,
      invokedUs: upTo(5),
      initUs: cold ? upTo(6) : -1,
      handlerUs: upTo(7),
      databaseUs: calls > 0 ? upTo(8) : -1,
      handlerEndUs,
      answeredUs,
      endUs: answeredUs + steps[10],
      outcome,
      endedAt,
      instance: reached > 6 ? instance : -1,
      cold,
      page: page ? 1 : 0,
      token: endedAt === "security" ? 3 : reached > 4 ? token : 0,
      databaseAttempts: reached > 8 ? calls : 0,
    };
  });
const instanceArbitrary = fc
  .record({
    startedUs: fc.integer({ min: 0, max: DURATION_US }),
    start: step,
    life: fc.integer({ min: 0, max: 400 }),
    ever: fc.boolean(),
  })
  .map(({ startedUs, start, life, ever }): InstanceOf => ({
    startedUs,
    readyUs: startedUs + start,
    reclaimedUs: ever ? Infinity : startedUs + start + life,
  }));
const runArbitrary = fc
  .record({
    rows: fc.array(rowArbitrary, { maxLength: 200 }),
    instances: fc.array(instanceArbitrary, { minLength: 6, maxLength: 12 }),
  })
  .map(({ rows, instances }) => ({
    rows: rows.toSorted((a, b) => a.arrivalUs - b.arrivalUs),
    instances: instances.toSorted((a, b) => a.startedUs - b.startedUs),
  }));
const timeArbitrary = fc.integer({ min: -5, max: DURATION_US + 700 });

const happened = (atUs: number | undefined, tUs: number): boolean => atUs !== undefined && atUs >= 0 && atUs <= tUs;
const decidedUs = (row: RowOf): number =>
  row.invokedUs !== undefined && row.invokedUs >= 0 ? row.invokedUs : (row.answeredUs ?? -1);

describe("a moment of a random record", () => {
  it("finds the requests under way", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const expected = rows.flatMap((row, i) => (row.arrivalUs <= tUs && tUs < row.endUs ? [i] : []));
        expect([...momentOf(runOf(rows, instances)).inFlightRows(tUs)]).toEqual(expected);
      }),
    );
  });

  it("knows the state of each instance", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const run = runOf(rows, instances);
        const expected = instances.flatMap((each, index) => {
          if (each.startedUs > tUs || each.reclaimedUs + run.series.binUs <= tUs) return [];
          if (each.reclaimedUs <= tUs) return [{ index, state: "reclaimed" }];
          if (tUs < each.readyUs) return [{ index, state: "starting" }];
          const busy = rows.some(
            (row) => row.instance === index && happened(row.invokedUs, tUs) && tUs < (row.handlerEndUs ?? -1),
          );
          return [{ index, state: busy ? "busy" : "idle" }];
        });
        expect(
          momentOf(run)
            .instancesAt(tUs)
            .map(({ index, state }) => ({ index, state })),
        ).toEqual(expected);
      }),
    );
  });

  it("counts what has happened, when it happens", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const {
          soFar,
          inFlight,
          starting,
          busy,
          idle,
          instances: alive,
        } = momentOf(runOf(rows, instances)).countsAt(tUs);
        const count = (test: (row: RowOf) => boolean): number => rows.filter(test).length;
        expect(soFar).toMatchObject({
          arrived: count((row) => row.arrivalUs <= tUs),
          pagesFromCache: count((row) => row.page === 1 && happened(row.pageEndUs, tUs)),
          decisions: count((row) => (row.token ?? 0) > 0 && happened(decidedUs(row), tUs)),
          badTokens: count((row) => (row.token ?? 0) >= 3 && happened(decidedUs(row), tUs)),
          remembered: count((row) => row.token === 2 && happened(decidedUs(row), tUs)),
          rateLimited: count((row) => row.outcome === "rateLimited" && happened(row.answeredUs, tUs)),
          throttled: count((row) => row.outcome === "throttled" && happened(row.answeredUs, tUs)),
          served: count((row) => (row.instance ?? -1) >= 0 && happened(row.invokedUs, tUs)),
          ok: count((row) => row.outcome === "ok" && happened(row.endUs, tUs)),
          notOk: count((row) => row.outcome !== "ok" && happened(row.endUs, tUs)),
        });
        expect(inFlight).toBe(count((row) => row.arrivalUs <= tUs && tUs < row.endUs));
        expect(alive).toBe(instances.filter((each) => each.startedUs <= tUs && tUs < each.reclaimedUs).length);
        expect(starting + busy + idle).toBe(alive);
      }),
    );
  });

  it("steps to the nearest event, both ways", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const run = runOf(rows, instances);
        const moment = momentOf(run);
        const all: number[] = [];
        rows.forEach((_, row) => eachRequestBoundary(run.requests, row, (atUs) => all.push(atUs)));
        instances.forEach((_, i) => eachInstanceBoundary(run.instances, i, (atUs) => all.push(atUs)));
        const later = all.filter((atUs) => atUs > tUs);
        const earlier = all.filter((atUs) => atUs < tUs);
        expect(moment.nextEventUs(tUs, 1)).toBe(later.length > 0 ? Math.min(...later) : Math.max(tUs, moment.lastUs));
        expect(moment.nextEventUs(tUs, -1)).toBe(earlier.length > 0 ? Math.max(...earlier) : 0);
      }),
    );
  });

  it("places every request in one stage that holds t", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const moment = momentOf(runOf(rows, instances));
        for (const row of moment.inFlightRows(tUs)) {
          const stage = moment.stageOf(row, tUs);
          expect(stage.doing).not.toBe("over");
          expect(stage.fromUs).toBeLessThanOrEqual(tUs);
          expect(stage.untilUs).toBeGreaterThan(tUs);
          expect(stage.progress).toBeGreaterThanOrEqual(0);
          expect(stage.progress).toBeLessThan(1);
          expect(STAGES).toContain(stage.to);
        }
      }),
    );
  });

  it("gives each instance a place of its own while it lives", () => {
    fc.assert(
      fc.property(runArbitrary, timeArbitrary, ({ rows, instances }, tUs) => {
        const moment = momentOf(runOf(rows, instances));
        const { place, peak } = placesOf(moment);
        const alive = instances.flatMap((each, i) =>
          each.startedUs <= tUs && tUs < each.reclaimedUs ? [place[i]] : [],
        );
        expect(new Set(alive).size).toBe(alive.length);
        expect(Math.max(0, ...alive)).toBeLessThanOrEqual(Math.max(0, peak - 1));
      }),
    );
  });
});
