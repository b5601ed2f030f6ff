// Runs one Node program of node_modules from the project's root, keeps what it prints, and ends it when it takes too
// long or when the test run itself is ended.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Only against a tool that never ends.
const limitMs = 3_000_000;

/**
 * @param {readonly string[]} command a script and its arguments, for this Node
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ status: number, output: string }>} its exit status (1 when it was ended), standard output and error
 */
export function runTool(command, env = {}) {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (/** @type {string} */ text) => {
      output += text;
    });
  }
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    // Asked to stop, a test runner still writes its report and ends what it started.
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
  }, limitMs);
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
    process.exitCode = 1;
    child.once("close", () => process.exit(1));
  };
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, forward);
      const late = isLate ? `\nEnded: it took longer than ${limitMs / 1000} s.` : "";
      resolve({ status: status ?? 1, output: output + late });
    });
  });
}
