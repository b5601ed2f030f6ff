// Finds the Chromium that the end-to-end tests and the browser measurements drive, and the flags it is started with.
// Order: CHROMIUM_PATH, the system's headless shell, the system's other ones, Playwright's own download. The shell first:
// a whole Chromium starts an unseen page of its own for each window, which took a third of the journeys' time.
// Plain Node: it must load before anything is installed.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const headlessShell = "chromium-headless-shell";
const programNames = [headlessShell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const knownPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const searchedFolders = () => (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");

/** @returns {boolean} whether the system has the Chromium that needs no window */
export const hasHeadlessShell = () => searchedFolders().some((folder) => isProgram(join(folder, headlessShell)));

function systemCandidates() {
  const folders = searchedFolders();
  return [...programNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...knownPlaces];
}

async function playwrightCandidate() {
  try {
    const { chromium } = await import("playwright-core");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * @returns {Promise<string | null>} the path of a Chromium that can be executed, or null
 * @throws {Error} when CHROMIUM_PATH is set to something that cannot be executed
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, which is not a program that can be executed.`);
  }
  return systemCandidates().find(isProgram) ?? (await playwrightCandidate()).find(isProgram) ?? null;
}

/** Said when no Chromium can be had. */
export const noChromium =
  "No Chromium: install Chromium or Chrome, or run `npx playwright install chromium`, or set CHROMIUM_PATH.";

/** Keeps Chromium from calling home; as root it cannot use its sandbox. */
export const chromiumFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
