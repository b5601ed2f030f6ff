// Before the tests: the engine as one bundle, as it is shipped. Tests that run it for millions of requests take it from
// here, since the runner's own wrapping of every import would make each run three times as long.
import { bundleForNode } from "../bundle.mjs";

/** @param {import("vitest/node").TestProject} project */
export async function setup(project) {
  project.provide("engineBundle", await bundleForNode("src/engine/index.ts", "engine"));
}
