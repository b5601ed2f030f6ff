// Asks the registry for known holes in what the app ships with. Where the network does not allow it, nothing is
// counted: a missing answer is neither a pass nor a failure.
import { spawn } from "node:child_process";

const limitMs = 30_000;

/** @returns {Promise<string>} what npm prints, as far as it came in time */
function askRegistry() {
  const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"];
  const child = spawn("npm", args, { stdio: ["ignore", "pipe", "ignore"], shell: process.platform === "win32" });
  const timer = setTimeout(() => child.kill(), limitMs);
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ part) => {
    text += part;
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(""));
    child.once("close", () => {
      clearTimeout(timer);
      resolve(text);
    });
  });
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @returns {Promise<import("./steps.mjs").Result>} */
export async function auditDependencies() {
  const report = parse(await askRegistry());
  const found = report?.metadata?.vulnerabilities;
  if (found === undefined) return { passed: 0, failed: 0, output: "  The registry did not answer: not audited." };
  const serious = found.high + found.critical;
  if (serious === 0) return { passed: 1, failed: 0 };
  const names = Object.keys(report.vulnerabilities).join(", ");
  return { passed: 0, failed: 1, output: `  ${serious} serious holes, in ${names}: see npm audit.` };
}
