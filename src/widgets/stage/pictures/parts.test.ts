// The parts of a request: they fill its whole time, in order, and the cold start is what the record says.
import { describe, expect, it } from "vitest";
import { simulate, traceRequests } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { firstRow, lengthUs, partsOf, withFirstRun } from "./parts.ts";

describe.each(["flash-sale", "first-visitor", "photo-to-thumbnail"])(
  "the parts of each request of %s",
  async (name) => {
    const model = resolve(await loadPreset(name), null);
    const { requests } = simulate(model);

    it("fill the time from its arrival to its end", () => {
      for (let row = 0; row < Math.min(requests.rows, 500); row++) {
        const parts = partsOf(requests, row);
        expect(parts[0].fromUs).toBe(requests.arrivalUs[row]);
        expect(parts.at(-1)?.toUs).toBe(requests.endUs[row]);
        for (const [index, { fromUs, toUs }] of parts.entries()) {
          expect(toUs).toBeGreaterThan(fromUs);
          if (index > 0) expect(fromUs).toBe(parts[index - 1].toUs);
        }
      }
    });

    it("have a cold start where the first cold one is, and none where the first warm one is", () => {
      const cold = firstRow(requests, "cold");
      expect(lengthUs(partsOf(requests, cold), "start", "init")).toBe(
        requests.handlerUs[cold] - requests.invokedUs[cold],
      );
      expect(lengthUs(partsOf(requests, firstRow(requests, "warm")), "start", "init")).toBe(0);
    });

    it("tell the first run from the run, and fill the same time", () => {
      const row = firstRow(requests, "cold");
      const [trace] = traceRequests(model, [row]);
      const [parts, finer] = [partsOf(requests, row), withFirstRun(partsOf(requests, row), trace)];
      expect(lengthUs(finer, "firstRun", "run")).toBe(lengthUs(parts, "run"));
      expect(lengthUs(finer, "firstRun")).toBeGreaterThan(0);
      expect(finer.slice(1).every(({ fromUs }, index) => fromUs === finer[index].toUs)).toBe(true);
    });
  },
);
