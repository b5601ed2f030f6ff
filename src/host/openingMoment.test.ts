// A scenario opens where something is seen: in its first busy stretch, at a request that the function has in hand.
import { describe, expect, it } from "vitest";
import type { Run } from "#engine";
import { openingMomentUs } from "./openingMoment.ts";

const MINUTE_US = 60_000_000;

interface Row {
  readonly arrivalUs: number;
  readonly invokedUs: number;
  readonly handlerUs: number;
  readonly handlerEndUs: number;
  readonly cold: 0 | 1;
}

function runOf(inFlight: readonly number[], rows: readonly Row[]): Run {
  const column = (name: keyof Row) => Float64Array.from(rows, (row) => row[name]);
  const requests = {
    rows: rows.length,
    arrivalUs: column("arrivalUs"),
    invokedUs: column("invokedUs"),
    handlerUs: column("handlerUs"),
    handlerEndUs: column("handlerEndUs"),
    cold: Uint8Array.from(rows, (row) => row.cold),
  };
  return {
    requests,
    series: { bins: inFlight.length, binUs: MINUTE_US, inFlight: Float64Array.from(inFlight) },
  } as unknown as Run;
}

const warm = (arrivalUs: number): Row => ({
  arrivalUs,
  invokedUs: arrivalUs,
  handlerUs: arrivalUs,
  handlerEndUs: arrivalUs + 200,
  cold: 0,
});
const cold = (arrivalUs: number): Row => ({ ...warm(arrivalUs), handlerUs: arrivalUs + 100, cold: 1 });

describe("the opening moment", () => {
  it("is in the first of several equal bursts, while an instance starts", () => {
    const rows = [
      warm(10),
      warm(2 * MINUTE_US + 5),
      cold(2 * MINUTE_US + 50),
      cold(2 * MINUTE_US + 70),
      cold(5 * MINUTE_US),
    ];
    expect(openingMomentUs(runOf([1, 1, 9, 1, 1, 10], rows), null)).toBe(2 * MINUTE_US + 100);
  });

  it("is in the middle of a warm request where none is cold", () => {
    expect(openingMomentUs(runOf([0, 0.1], [warm(MINUTE_US + 7)]), null)).toBe(MINUTE_US + 107);
  });

  it("passes over requests that were turned back", () => {
    const turnedBack: Row = { ...warm(1), handlerUs: -1, handlerEndUs: -1 };
    expect(openingMomentUs(runOf([1], [turnedBack, warm(10)]), null)).toBe(110);
  });

  it("is the middle of the stretch where no request is recorded, and the start of an empty run", () => {
    expect(openingMomentUs(runOf([0, 3], []), null)).toBe(1.5 * MINUTE_US);
    expect(openingMomentUs(runOf([0, 0], []), null)).toBe(0);
  });

  it("is where something is deployed or breaks, however busy the run is before", () => {
    const rows = [cold(10), warm(MINUTE_US), cold(3 * MINUTE_US + 40), cold(4 * MINUTE_US)];
    const run = runOf([9, 9, 1, 1, 9], rows);
    const at = (atUs: number) => ({ interventions: [{ kind: "killInstances", atUs, label: "", share: 0.5 }] as const });
    expect(openingMomentUs(run, at(3 * MINUTE_US))).toBe(3 * MINUTE_US + 90);
    expect(openingMomentUs(run, at(99 * MINUTE_US))).toBe(openingMomentUs(run, null));
  });
});
