// What the engine gave for the presets and the lifecycle's stories when these fixtures were made, it gives today, to the bit.
import { expect, inject, test } from "vitest";
import { changesOf, type Fixtures } from "../../src/engine/testing/same/index.ts";
import fixtures from "./scenarios.digests.json";
import { scenarioCases } from "./scenarios.ts";

const engine = await import(/* @vite-ignore */ inject("engineBundle") ?? "../../src/engine/index.ts");
const cases = await scenarioCases();

test("every fixture is of a scenario that exists", () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(cases.map(({ name }) => name).toSorted());
});
test.each(cases)("$name: the run is as it was", (each) => {
  expect(changesOf(engine, each, fixtures as Fixtures)).toEqual([]);
});
