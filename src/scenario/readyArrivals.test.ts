// Arrivals made ready in slices are those that are read and resolved at once, and are not gone through again.
import fc from "fast-check";
import { expect, it } from "vitest";
import { AT_A_TIME, atOnce } from "./inSlices.ts";
import { parseScenario } from "./parse.ts";
import { readyArrivals } from "./readyArrivals.ts";
import { resolve } from "./resolve/resolve.ts";
import type { ArrivalsWorkload } from "./workload.ts";

const read = (workload: ArrivalsWorkload) => {
  const parsed = parseScenario({ version: 1, durationS: 3600, workload });
  return parsed.ok ? parsed.scenario : parsed.problems;
};

it("whatever is listed, it is read and resolved as ever", () => {
  const arrivals = fc.array(fc.tuple(fc.double({ min: -1, max: 3600, noNaN: true }), fc.nat(900)), { maxLength: 30 });
  fc.assert(
    fc.property(arrivals, fc.boolean(), (all, isTimed) => {
      const listed = (): ArrivalsWorkload => ({
        kind: "arrivals",
        timesS: all.map(([timeS]) => timeS),
        ...(isTimed && { durationsMs: all.map(([, ms]) => ms) }),
      });
      const ready = read(atOnce(readyArrivals(listed())));
      const plain = read(listed());
      expect(ready).toEqual(plain);
      if ("workload" in ready && "workload" in plain)
        expect(resolve(ready, null).streams).toEqual(resolve(plain, null).streams);
    }),
  );
});

it("a long list is worked at in slices, and is the same list once it is read", () => {
  const timesS = Array.from({ length: 4 * AT_A_TIME }, (_, index) => index / 100);
  const slices = readyArrivals({ kind: "arrivals", timesS });
  let count = 0;
  let slice = slices.next();
  for (; !slice.done; slice = slices.next()) count++;
  expect(count).toBeGreaterThanOrEqual(4);
  const ready = slice.value;
  const scenario = read(ready);
  expect("workload" in scenario && "timesS" in scenario.workload && scenario.workload.timesS).toBe(ready.timesS);
});
