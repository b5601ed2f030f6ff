// npm test: every check of the house, one step after another. A step that fails hides no other. The last line counts
// all of them: "N passed, N failed". `npm test -- --only unit,e2e` runs some; further words go to the test runners.
import { parseArgs } from "node:util";
import { selectSteps, steps } from "./test/steps.mjs";

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });

/** @param {number} sinceMs */
const seconds = (sinceMs) => `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;

/** @param {import("./test/steps.mjs").Step} step @param {readonly string[]} failedBefore */
async function runStep(step, failedBefore) {
  const missing = step.needs?.find((name) => failedBefore.includes(name));
  if (missing !== undefined) return { passed: 0, failed: 1, output: `Not run: ${missing} failed.` };
  try {
    return await step.run(positionals);
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error instanceof Error ? error.message : error) };
  }
}

async function main() {
  const chosen = selectSteps(values.only);
  if (chosen === null) {
    process.stderr.write(`--only takes one or more of: ${steps.map(({ name }) => name).join(", ")}\n`);
    return 2;
  }
  process.env.NODE_ENV = "test";
  const total = { passed: 0, failed: 0 };
  const failedSteps = [];
  for (const step of chosen) {
    const startMs = performance.now();
    process.stdout.write(`▸ ${step.title}\n`);
    const result = await runStep(step, failedSteps);
    if (result.output && (result.failed > 0 || step.alwaysShown)) process.stdout.write(`${result.output.trimEnd()}\n`);
    process.stdout.write(`  ${result.passed} passed, ${result.failed} failed (${seconds(startMs)})\n`);
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed > 0) failedSteps.push(step.name);
  }
  if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main();
