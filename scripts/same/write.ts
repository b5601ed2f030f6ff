// Both files of fixtures, as today's engine would have them.
import { simulate, traceRequests } from "#engine";
import { keptCases, written, type Fixtures } from "../../src/engine/testing/same/index.ts";
import { scenarioCases } from "./scenarios.ts";

/** @param before what stands in the files: whether a fingerprint holds is kept */
export async function writtenFixtures(before: { random: Fixtures; scenarios: Fixtures }) {
  const engine = { simulate, traceRequests };
  return {
    random: written(engine, keptCases(), before.random),
    scenarios: written(engine, await scenarioCases(), before.scenarios),
  };
}
