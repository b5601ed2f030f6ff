// Reads how many tests passed and failed out of the reports of Vitest and Playwright. A run that breaks down, or that
// finds no test at all, counts as a failure, whatever its report says.
import { readFileSync } from "node:fs";

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** @param {number} passed @param {number} failed @param {number} status exit status of the runner */
function honest(passed, failed, status) {
  const brokeDown = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: brokeDown ? 1 : failed };
}

/** @param {string} file the JSON report @param {number} status exit status of the runner */
export function vitestCounts(file, status) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  // A file that does not even load fails as a suite, without a failed test.
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
      suite.status === "failed" && suite.assertionResults.length === 0,
  );
  return honest(report.numPassedTests, report.numFailedTests + unloaded.length, status);
}

/** @param {string} file the JSON report @param {number} status exit status of the runner */
export function playwrightCounts(file, status) {
  const report = readReport(file);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return honest(expected, unexpected + flaky, status);
}
