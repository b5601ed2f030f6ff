// Makes a fresh clone ready: installs what the lock file says when it is missing or stale, and with --browser sees that
// there is a Chromium. Plain Node without dependencies: it runs before every command, so it must be quick when all is well.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".serverless-lab-setup");
const lockFile = join(root, ".cache", "setup.lock");

/** npm settings of the person or the machine that an inner npm must keep. */
const keptNpmSettings =
  /^npm_config_(registry|cache|userconfig|globalconfig|https?_proxy|proxy|noproxy|ca|cafile|strict_ssl)$/i;

class SetupProblem extends Error {}

function checkNodeVersion() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupProblem(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
}

/** What an installation depends on: the lock file, and the platform its native parts are for. */
function wantedStamp() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === wantedStamp();
}

/** The variables npm sets for its scripts (omit, dry-run, prefix …) would change what an inner npm installs. */
function environmentWithoutNpm() {
  const entries = Object.entries(process.env).filter(
    ([name]) => keptNpmSettings.test(name) || !/^(npm_|node_env$|init_cwd$)/i.test(name),
  );
  return Object.fromEntries(entries);
}

/**
 * Runs a program that ends with this one. What it prints goes to standard error: commands built on this script keep
 * standard output for their own result.
 * @param {string} program @param {readonly string[]} args @param {Record<string, string | undefined>} [env]
 * @returns {Promise<boolean>} whether it went well
 */
function run(program, args, env = environmentWithoutNpm()) {
  const shell = process.platform === "win32" && program === "npm";
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", 2, 2], shell });
  const end = () => child.kill();
  process.once("exit", end);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ isDone) => {
      process.off("exit", end);
      resolve(isDone);
    };
    child.once("error", () => finish(false));
    child.once("close", (status) => finish(status === 0));
  });
}

/** @param {readonly string[]} args */
function runNpm(args) {
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && basename(cli).startsWith("npm-cli");
  return viaNode ? run(process.execPath, [cli, ...args]) : run("npm", args);
}

async function install() {
  say("Installing what package-lock.json says (once, and again when it changes).");
  rmSync(stampFile, { force: true });
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if (!(await runNpm(args))) {
    throw new SetupProblem(
      "npm could not install the dependencies: see its message above, then run the command again.",
    );
  }
  writeFileSync(stampFile, wantedStamp());
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** @returns {number | null} the process id in the lock, or null when nobody holds it */
function lockHolder() {
  try {
    return Number(readFileSync(lockFile, "utf8"));
  } catch {
    return null;
  }
}

/** Takes the lock whole or not at all: a link to a file that already holds the process id. */
function tryToLock() {
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lockFile);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes the lock of a process that is gone; renaming first, so that of two that try only one does it. */
function breakLock() {
  const aside = `${lockFile}.broken.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker.
  }
}

/** @param {() => Promise<void>} work done by one process at a time */
async function withLock(work) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  let announced = false;
  while (!tryToLock()) {
    const holder = lockHolder();
    if (holder !== null && !isAlive(holder)) breakLock();
    else if (holder !== null && !announced) {
      say(`Another set-up is running (process ${holder}): waiting for it.`);
      announced = true;
    }
    await new Promise((resume) => setTimeout(resume, 200));
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once("exit", release);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  try {
    await work();
  } finally {
    release();
    process.off("exit", release);
  }
}

const canInstallPackages = () =>
  process.getuid?.() === 0 && process.platform === "linux" && existsSync("/usr/bin/apt-get");

/** Debian's packages, where this user may install them: the headless shell, or a whole Chromium where there is no shell. */
async function installChromiumPackage() {
  say("Installing the distribution's headless Chromium.");
  const env = { ...environmentWithoutNpm(), DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...words) => run("apt-get", words, env);
  const install = (/** @type {string} */ name) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  await apt("update", "-qq");
  if (!(await install("chromium-headless-shell"))) await install("chromium");
}

async function provideChromium() {
  const { findChromium, hasHeadlessShell, noChromium } = await import("./chromium.mjs");
  const isReady = async () => (canInstallPackages() ? hasHeadlessShell() : (await findChromium()) !== null);
  if (process.env.CHROMIUM_PATH || (await isReady())) return;
  await withLock(async () => {
    if (canInstallPackages() && !(await isReady())) await installChromiumPackage();
  });
  // Only the browser's own steps need it, so the others still run.
  if ((await findChromium()) === null) say(noChromium);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

try {
  checkNodeVersion();
  if (!isInstalled()) {
    await withLock(async () => {
      if (!isInstalled()) await install();
    });
  }
  if (process.argv.includes("--browser")) await provideChromium();
} catch (error) {
  say(error instanceof SetupProblem ? error.message : `Set-up failed: ${error.message}`);
  process.exitCode = 1;
}
