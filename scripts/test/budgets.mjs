// How much script a reader loads before each page can be used, gzipped, beside its budget. Read from the manifest of
// the build: the entry and the page's lazy parts, each with everything they import statically.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const entry = "index.html";

const app = "src/app/index.ts";
const site = "src/app/mountSite.tsx";
const home = "src/pages/home/index.ts";
const embed = "src/app/mountEmbed.tsx";
// Controls come after the first paint, and what checks and resolves a change with them: using the Lab takes both.
const lab = ["src/pages/lab/index.ts", "src/pages/lab/SidePanel.tsx", "src/scenario/tools.ts"];
const slides = "src/pages/slides/index.ts";
const webinar = "content/en/slides/webinar/deck.mdx";
const stage = "src/widgets/stage/index.ts";
const diagram = "src/widgets/diagram/index.ts";
const charts = "src/widgets/charts/index.ts";
const scenario = (/** @type {string} */ name) => `ready:content/scenarios/${name}.scenario.module`;

/**
 * `parts` are the lazy chunks of first use, by source; 1 kB = 1000 bytes. `data` is the scenario that opens by itself, with its
 * model: no script, so it stands beside the budget.
 */
const pages = [
  { name: "home", parts: [site, home], limitKb: 130 },
  { name: "lab", parts: [site, ...lab, diagram, charts], data: scenario("flash-sale"), limitKb: 260 },
  { name: "a lesson, before its runs", parts: [site, "src/pages/learn/index.ts"], limitKb: 120 },
  { name: "lifecycle", parts: [site, "src/pages/lifecycle/index.ts"], limitKb: 289 },
  { name: "slides, before their runs", parts: [site, slides, webinar], limitKb: 188 },
  { name: "slides, with the stage", parts: [site, slides, webinar, stage], limitKb: 340 },
  { name: "embed of the diagram", parts: [embed, diagram], data: scenario("flash-sale"), limitKb: 180 },
  { name: "embed of a chart", parts: [embed, charts], data: scenario("flash-sale"), limitKb: 130 },
];
const offlineLimitKb = 2500;
const singleFileLimitKb = 4000;

/** @typedef {Record<string, { file: string, imports?: string[] }>} Manifest */

/**
 * @param {Manifest} manifest
 * @param {readonly string[]} roots keys of the manifest
 * @returns {Set<string>} the files that load with them
 * @throws {Error} when a root is no chunk of its own
 */
function filesLoadedBy(manifest, roots) {
  /** @type {Set<string>} */
  const seen = new Set();
  const visit = (/** @type {string} */ key) => {
    if (seen.has(key)) return;
    if (manifest[key] === undefined) throw new Error(`The build has no chunk for ${key}.`);
    seen.add(key);
    manifest[key].imports?.forEach(visit);
  };
  roots.forEach(visit);
  return new Set([...seen].map((key) => manifest[key].file));
}

/** @param {string} file */
const gzippedKb = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

/** @param {Iterable<string>} files */
const sum = (files) => [...files].reduce((total, file) => total + gzippedKb(file), 0);

/** What the service worker keeps, as it lists it: each file once, however often it is named. */
const offlineFiles = () => {
  const listed = readFileSync(join(dist, "sw.js"), "utf8").matchAll(/url:[`"']([^`"']+)[`"'],revision:/g);
  return new Set([...listed].map(([, file]) => file));
};

/** @param {{ name: string, kb: number, dataKb: number, limitKb: number }} row */
const line = ({ name, kb, dataKb, limitKb }) => {
  const excess = kb > limitKb ? `, ${(kb - limitKb).toFixed(1)} too much` : "";
  const data = dataKb > 0 ? ` (and ${dataKb.toFixed(1)} kB of data)` : "";
  return `  ${excess === "" ? "✓" : "✗"} ${name.padEnd(24)} ${kb.toFixed(1).padStart(7)} kB of ${limitKb} kB${excess}${data}`;
};

/** @returns {Promise<import("./steps.mjs").Result>} */
export async function checkBudgets() {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const rows = pages.map(({ name, parts, data, limitKb }) => {
    const files = [...filesLoadedBy(manifest, [entry, app, ...parts])].filter((file) => file.endsWith(".js"));
    return { name, kb: sum(files), dataKb: data ? sum(filesLoadedBy(manifest, [data])) : 0, limitKb };
  });
  rows.push({ name: "embed.js, for host pages", kb: gzippedKb("embed.js"), dataKb: 0, limitKb: 3 });
  rows.push({ name: "kept for offline", kb: sum(offlineFiles()), dataKb: 0, limitKb: offlineLimitKb });
  // As it lies on a memory stick, not packed.
  const singleKb = statSync(join(dist, "serverless-lab.html")).size / 1000;
  rows.push({ name: "the single file, whole", kb: singleKb, dataKb: 0, limitKb: singleFileLimitKb });
  const failed = rows.filter(({ kb, limitKb }) => kb > limitKb).length;
  const output = rows.map(line).join("\n");
  return { passed: rows.length - failed, failed, output };
}
