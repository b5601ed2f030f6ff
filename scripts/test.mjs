// npm test: every check of the house, step after step. A step that fails hides no other. The last line counts
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
  /** @type {string[]} */
  const failedSteps = [];
  /** @param {import("./test/steps.mjs").Step} step */
  const runAndTell = async (step) => {
    const startMs = performance.now();
    // What runs beside others is told whole once it is done, so that their lines do not mix.
    const title = `▸ ${step.title}\n`;
    if (!step.isBeside) process.stdout.write(title);
    const { passed, failed, output } = await runStep(step, failedSteps);
    const told = [
      step.isBeside ? title : "",
      output && (failed > 0 || step.alwaysShown) ? `${output.trimEnd()}\n` : "",
      `  ${passed} passed, ${failed} failed (${seconds(startMs)})\n`,
    ];
    process.stdout.write(told.join(""));
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failedSteps.push(step.name);
  };
  // What keeps one core busy for long runs beside the steps after it, the journeys among them: those wait for what a page shows, however
  // long that takes.
  const beside = chosen.filter(({ isBeside }) => isBeside).map(runAndTell);
  for (const step of chosen.filter(({ isBeside }) => !isBeside)) await runAndTell(step);
  await Promise.all(beside);
  if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join(", ")}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main();
