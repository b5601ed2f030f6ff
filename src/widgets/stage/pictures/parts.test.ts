// The parts of a request: they fill its whole time, in order, and the cold start is what the record says.
import { describe, expect, it } from "vitest";
import { simulate } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { coldStartUs, firstRow, partsOf } from "./parts.ts";

describe.each(["flash-sale", "first-visitor", "photo-to-thumbnail"])(
  "the parts of each request of %s",
  async (name) => {
    const { requests } = simulate(resolve(await loadPreset(name), null));

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
      expect(coldStartUs(partsOf(requests, cold))).toBe(requests.handlerUs[cold] - requests.invokedUs[cold]);
      expect(coldStartUs(partsOf(requests, firstRow(requests, "warm")))).toBe(0);
    });
  },
);
