// npm run test:firefox: Firefox's runs of some presets are Node's, to the last bit. Where there is no Firefox it says so and checks nothing;
// npm test does without. Firefox itself is driven by nothing: it opens one page, which tells this process's server what came of its runs.
import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { bundleAlone, bundleForNode } from "./bundle.mjs";

/** Every trigger, kind of database and intervention, rates of all kinds; none plays a trace. */
const presets = [
  "flash-sale",
  "quiet-site",
  "four-tokens",
  "careful-release",
  "connections-run-out",
  "photo-to-thumbnail",
  "zone-lost",
  "up-and-down",
];
const patienceMs = 180_000;

/** Nothing but the page: no first-run pages, updates, or calls home. */
const preferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

const places = [
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => ["firefox", "firefox-esr", "firefox.exe"].map((name) => join(folder, name))),
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} preset */
const fileOf = (preset) => new URL(`../content/scenarios/${preset}.scenario.json`, import.meta.url);

/**
 * @param {string} script the page's
 * @param {(name: string, text: string) => void} hear what the page tells of a preset; of none when it fails
 */
const serve = (script, hear) =>
  createServer((request, response) => {
    const [, what, name = ""] = (request.url ?? "").split("/").map(decodeURIComponent);
    const answer = (/** @type {string} */ type, /** @type {string} */ body) =>
      response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
    if (what === "") answer("text/html", '<!doctype html><title>Firefox</title><script src="/script.js"></script>');
    else if (what === "script.js") answer("text/javascript", script);
    else if (what === "names") answer("application/json", JSON.stringify(presets));
    else if (what === "scenario" && presets.includes(name))
      answer("application/json", readFileSync(fileOf(name), "utf8"));
    else if (what === "told") {
      let text = "";
      request.setEncoding("utf8").on("data", (part) => (text += part));
      request.on("end", () => {
        hear(name, text);
        response.end();
      });
    } else response.writeHead(404).end();
  });

/** @param {string} program @returns {Promise<Map<string, string>>} the fingerprint of each preset */
async function fingerprintsIn(program) {
  const script = await bundleAlone("scripts/firefox/page.ts", "iife");
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  /** @type {Map<string, string>} */
  const found = new Map();
  let heard = (/** @type {string} */ _name, /** @type {string} */ _text) => {};
  const server = serve(script, (name, text) => heard(name, text));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const page = `http://127.0.0.1:${port}/`;
  const firefox = spawn(program, ["--headless", "--no-remote", "--profile", profile, page], { stdio: "ignore" });
  const ended = new Promise((resolve) => firefox.once("close", resolve));
  try {
    await new Promise((resolve, reject) => {
      heard = (name, text) => {
        if (name === "") reject(new Error(`Firefox: ${text}`));
        else if (found.set(name, text).size === presets.length) resolve(null);
      };
      firefox.once("error", reject);
      firefox.once("close", () => reject(new Error(`${program} ended before its runs.`)));
      setTimeout(
        () => reject(new Error(`${program} did not end its runs in ${patienceMs / 1000} s.`)),
        patienceMs,
      ).unref();
    });
  } finally {
    firefox.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return found;
}

const program = process.env.FIREFOX_PATH ?? places.find(canRun);
if (program === undefined) console.log("Skipped: there is no Firefox here. FIREFOX_PATH may say where one is.");
else {
  const { fingerprintOf } = await import(await bundleForNode("scripts/firefox/fingerprint.ts", "firefox"));
  const found = await fingerprintsIn(program);
  for (const preset of presets) {
    const inNode = fingerprintOf(JSON.parse(readFileSync(fileOf(preset), "utf8")));
    const same = found.get(preset) === inNode;
    console.log(
      `  ${same ? "✓" : "✗"} ${preset.padEnd(22)} ${inNode}${same ? "" : `, in Firefox ${found.get(preset)}`}`,
    );
    if (!same) process.exitCode = 1;
  }
}
