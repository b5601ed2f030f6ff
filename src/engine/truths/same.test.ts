// What the engine gave when these fixtures were made, it gives today: random models of every trigger and kind, to the bit.
import { expect, test } from "vitest";
import { simulate, traceRequests } from "../testing/engine.ts";
import { changesOf, keptCases, type Fixtures } from "../testing/same/index.ts";
import fixtures from "../testing/same/random.digests.json";

test.each(keptCases())("$name: every run is as it was", (each) => {
  expect(changesOf({ simulate, traceRequests }, each, fixtures as Fixtures)).toEqual([]);
});
