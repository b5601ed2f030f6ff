// The steps of npm test, in their order: what each runs, and how its tests are counted.
import { rmSync } from "node:fs";
import { tellOfOldFacts } from "../content/oldFacts.mjs";
import { auditDependencies } from "./audit.mjs";
import { checkBudgets } from "./budgets.mjs";
import { playwrightCounts, vitestCounts } from "./counts.mjs";
import { runTool } from "./runTool.mjs";
import { freePort } from "./freePort.mjs";
import { findChromium, noChromium } from "../chromium.mjs";

/**
 * @typedef {{ passed: number, failed: number, output?: string }} Result
 * @typedef {object} Step
 * @property {string} name for --only
 * @property {string} title
 * @property {readonly string[]} [needs] steps that must have passed
 * @property {boolean} [isBeside] runs beside those after it; without, each after the one before
 * @property {boolean} [alwaysShown] print the output even when all is well
 * @property {(words: readonly string[]) => Promise<Result>} run
 */

const oxlint = "node_modules/oxlint/bin/oxlint";
const vite = "node_modules/vite/bin/vite.js";
const vitest = "node_modules/vitest/vitest.mjs";
const playwright = "node_modules/@playwright/test/cli.js";
const compiler = "node_modules/typescript/bin/tsc";

/** Tools that either pass or fail count as one test each. @param {...string[]} commands @returns {Promise<Result>} */
const runAll = (...commands) => runAllIn({}, ...commands);

/** @param {Record<string, string>} env @param {...string[]} commands @returns {Promise<Result>} */
async function runAllIn(env, ...commands) {
  const results = [];
  for (const command of commands) results.push(await runTool(command, env));
  const failed = results.filter(({ status }) => status !== 0);
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    output: failed.map(({ output }) => output).join("\n"),
  };
}

/** @param {string} project @param {readonly string[]} words @returns {Promise<Result>} */
async function runVitest(project, words) {
  const report = `.cache/test/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status, output } = await runTool([vitest, "run", "--project", project, ...reporters, ...words]);
  return { ...vitestCounts(report, status), output };
}

/** @param {readonly string[]} words @returns {Promise<Result>} */
async function runPlaywright(words) {
  if ((await findChromium()) === null) return { passed: 0, failed: 1, output: noChromium };
  const report = ".cache/test/e2e.json";
  rmSync(report, { force: true });
  const appPort = await freePort(4310);
  const hostPort = await freePort(appPort + 1);
  const env = {
    E2E_PORT: String(appPort),
    E2E_HOST_PORT: String(hostPort),
    E2E_START_PORT: String(await freePort(hostPort + 1)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const { status, output } = await runTool([playwright, "test", "--reporter=list,json", ...words], env);
  return { ...playwrightCounts(report, status), output };
}

/** @type {readonly Step[]} */
export const steps = [
  {
    name: "types",
    title: "Types: the app; the engine without the DOM",
    run: () => runAll([compiler, "-p", "tsconfig.json"], [compiler, "-p", "tsconfig.engine.json"]),
  },
  { name: "lint", title: "Lint, with the import table", run: () => runAll([oxlint]) },
  {
    name: "format",
    title: "Format",
    run: () => runAll(["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
  },
  { name: "unused", title: "Unused code", run: () => runAll(["node_modules/knip/bin/knip.js"]) },
  { name: "audit", title: "Known holes in dependencies", alwaysShown: true, run: auditDependencies },
  { name: "unit", title: "Unit and property tests", isBeside: true, run: (words) => runVitest("unit", words) },
  { name: "content", title: "Content", run: () => runVitest("content", []) },
  { name: "ages", title: "Facts that have grown old", alwaysShown: true, run: tellOfOldFacts },
  {
    name: "build",
    title: "Build",
    run: async () => {
      // One after the other: the first empties the folder.
      return runAllIn({ NODE_ENV: "production" }, [vite, "build"], [vite, "build", "--mode", "single"]);
    },
  },
  { name: "budgets", title: "Bundle budgets", needs: ["build"], alwaysShown: true, run: checkBudgets },
  {
    name: "e2e",
    title: "Journeys in a browser",
    needs: ["build"],
    run: runPlaywright,
  },
];

/**
 * @param {string | undefined} only names divided by commas; undefined for all
 * @returns {readonly Step[] | null} the steps with what they need, in order; null when a name is unknown
 */
export function selectSteps(only) {
  if (only === undefined) return steps;
  const names = only.split(",");
  if (!names.every((name) => steps.some((step) => step.name === name))) return null;
  const needed = steps.filter(({ name }) => names.includes(name)).flatMap(({ needs }) => needs ?? []);
  return steps.filter(({ name }) => names.includes(name) || needed.includes(name));
}
