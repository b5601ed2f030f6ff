import fc from "fast-check";
import { expect, test } from "vitest";
import { createEventQueue, findNext, popFound, pushInLane } from "./eventQueue.ts";
import { pushEvent } from "./eventHeap.ts";

const LANES = 2;
/** Few values: ties are the rule. */
const event = fc.record({ timeUs: fc.nat(5), rank: fc.nat(2), payload: fc.nat(9) });
const place = fc.integer({ min: -1, max: LANES - 1 });

test("events come in the order (time, rank, payload), wherever they wait", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(event, place), { maxLength: 600 }), (list) => {
      const queue = createEventQueue(LANES);
      for (const [{ timeUs, rank, payload }, lane] of list) {
        if (lane < 0) pushEvent(queue.heap, timeUs, rank, payload);
        else pushInLane(queue, lane, timeUs, rank, payload);
      }
      const expected = list
        .map(([each]) => each)
        .toSorted((a, b) => a.timeUs - b.timeUs || a.rank - b.rank || a.payload - b.payload);
      for (const { timeUs, payload } of expected) {
        expect(findNext(queue)).toBe(timeUs);
        expect(popFound(queue)).toBe(payload);
      }
      expect(findNext(queue)).toBe(Infinity);
    }),
  );
});
