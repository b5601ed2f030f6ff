// The counts decide whether npm test is green, so what they make of broken runs is held by tests.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { playwrightCounts, vitestCounts } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function written(report) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}
const vitestReport = (numPassedTests = 0, numFailedTests = 0, testResults = /** @type {unknown[]} */ ([])) =>
  written({ numPassedTests, numFailedTests, testResults });
const playwrightReport = (expected = 0, unexpected = 0, flaky = 0) =>
  written({ stats: { expected, unexpected, flaky } });

it("takes the numbers of a run that went through", () => {
  expect(vitestCounts(vitestReport(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  expect(vitestCounts(vitestReport(12, 3), 1)).toEqual({ passed: 12, failed: 3 });
  expect(playwrightCounts(playwrightReport(9, 2), 1)).toEqual({ passed: 9, failed: 2 });
});

it("counts a test that passes only the second time as failed", () => {
  expect(playwrightCounts(playwrightReport(9, 0, 1), 0)).toEqual({ passed: 9, failed: 1 });
});

it("counts a file that does not load as failed", () => {
  const suite = { status: "failed", assertionResults: [] };
  expect(vitestCounts(vitestReport(12, 0, [suite]), 1)).toEqual({ passed: 12, failed: 1 });
});

it("never calls a run green that broke down, ran nothing or left no report", () => {
  expect(vitestCounts(vitestReport(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
  expect(vitestCounts(vitestReport(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(playwrightReport(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(vitestCounts(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
});
