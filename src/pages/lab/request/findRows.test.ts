// The search against a plain filter over the same rows, and that it lets the page in between.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { OUTCOMES, type RequestColumns } from "#engine";
import { findRows, SLOWEST_KEPT, type RequestQuery } from "./findRows.ts";

interface Request {
  readonly arrivalUs: number;
  readonly latencyUs: number;
  readonly outcome: number;
  readonly cold: number;
}

const columnsOf = (requests: readonly Request[]): RequestColumns =>
  ({
    rows: requests.length,
    arrivalUs: Float64Array.from(requests, ({ arrivalUs }) => arrivalUs),
    endUs: Float64Array.from(requests, ({ arrivalUs, latencyUs }) => arrivalUs + latencyUs),
    outcome: Uint8Array.from(requests, ({ outcome }) => outcome),
    cold: Uint8Array.from(requests, ({ cold }) => cold),
  }) as unknown as RequestColumns;

const requests = fc.array(
  fc.record({
    arrivalUs: fc.nat(1000),
    latencyUs: fc.nat(50),
    outcome: fc.nat(3),
    cold: fc.nat(1),
  }),
  { maxLength: 200 },
);
const queries: fc.Arbitrary<RequestQuery> = fc.record({
  outcome: fc.constantFrom("any", "failed", ...OUTCOMES.slice(0, 4)),
  coldOnly: fc.boolean(),
  underWayUs: fc.option(fc.nat(1000)),
  order: fc.constantFrom("arrival", "slowest"),
});

describe("the rows that fit", () => {
  it("are those of a plain filter, in the order asked for", async () => {
    await fc.assert(
      fc.asyncProperty(requests, queries, async (all, query) => {
        const fitting = all.flatMap(({ arrivalUs, latencyUs, outcome, cold }, row) => {
          const name = OUTCOMES[outcome];
          const under = query.underWayUs ?? arrivalUs;
          const fits =
            (query.outcome === "any" || (query.outcome === "failed" ? name !== "ok" : name === query.outcome)) &&
            (!query.coldOnly || cold === 1) &&
            (query.underWayUs === null || (arrivalUs <= under && under < arrivalUs + latencyUs));
          return fits ? [row] : [];
        });
        if (query.order === "slowest") fitting.sort((a, b) => all[b].latencyUs - all[a].latencyUs || a - b);
        const found = await findRows(columnsOf(all), query);
        expect([...found.rows]).toEqual(fitting);
        expect(found.count).toBe(fitting.length);
      }),
    );
  });
});

/** As many as are kept of a run at most would take long to build; a tenth shows the same. */
const MANY = columnsOf(
  Array.from({ length: 200_000 }, (_, row) => ({
    arrivalUs: row,
    latencyUs: (row * 7919) % 100_003,
    outcome: 0,
    cold: 0,
  })),
);
const ANY: RequestQuery = { outcome: "any", coldOnly: false, underWayUs: null, order: "slowest" };

test("only the slowest are kept, and all are counted", async () => {
  const { rows, count } = await findRows(MANY, ANY);
  expect([rows.length, count]).toEqual([SLOWEST_KEPT, 200_000]);
  const latency = (row: number) => MANY.endUs[row] - MANY.arrivalUs[row];
  const expected = Array.from({ length: MANY.rows }, (_, row) => latency(row)).toSorted((a, b) => b - a);
  expect([...rows].map(latency)).toEqual(expected.slice(0, SLOWEST_KEPT));
});

test("the page has its turn whenever the time is up, and a search that is given up ends", async () => {
  let nowMs = 0;
  let turns = 0;
  const slow = {
    nowMs: () => (nowMs += 10),
    wait: () => {
      turns++;
      return Promise.resolve();
    },
  };
  await findRows(MANY, ANY, undefined, slow);
  expect(turns).toBeGreaterThan(5);
  const search = new AbortController();
  const given = findRows(MANY, ANY, search.signal, { ...slow, wait: async () => search.abort(new Error("enough")) });
  await expect(given).rejects.toThrow("enough");
});
