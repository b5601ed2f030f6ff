// How much script a reader loads before each page can be used, gzipped, beside its budget. Read from the manifest of
// the build: the entry and the page's lazy parts, each with everything they import statically.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const entry = "index.html";

const site = "src/app/mountSite.tsx";
const embed = "src/app/mountEmbed.tsx";
const lab = "src/pages/lab/index.ts";
const diagram = "src/widgets/diagram/index.ts";
const charts = "src/widgets/charts/index.ts";

/**
 * `parts` are the lazy chunks of first use, by source; 1 kB = 1000 bytes. `owedKb` is by how much a page may still exceed its
 * budget: a debt that is counted, and may only fall.
 */
const pages = [
  { name: "home", parts: [site], limitKb: 130, owedKb: 0 },
  { name: "lab", parts: [site, lab, diagram, charts], limitKb: 260, owedKb: 27 },
  { name: "embed of the diagram", parts: [embed, diagram], limitKb: 180, owedKb: 44 },
  { name: "embed of a chart", parts: [embed, charts], limitKb: 130, owedKb: 33 },
];
const wholeAppLimitKb = 2500;

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

const allFiles = () =>
  readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
    (file) => !file.startsWith(".") && statSync(join(dist, file)).isFile(),
  );

/** @param {{ name: string, kb: number, limitKb: number, owedKb: number }} row */
const line = ({ name, kb, limitKb, owedKb }) => {
  const mark = kb <= limitKb ? "✓" : kb <= limitKb + owedKb ? "!" : "✗";
  const debt = kb > limitKb ? `, ${(kb - limitKb).toFixed(1)} too much (${owedKb} owed)` : "";
  return `  ${mark} ${name.padEnd(24)} ${kb.toFixed(1).padStart(7)} kB of ${limitKb} kB${debt}`;
};

/** @returns {Promise<import("./steps.mjs").Result>} */
export async function checkBudgets() {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  const rows = pages.map(({ name, parts, limitKb, owedKb }) => {
    const files = [...filesLoadedBy(manifest, [entry, ...parts])].filter((file) => file.endsWith(".js"));
    return { name, kb: sum(files), limitKb, owedKb };
  });
  rows.push({ name: "whole app", kb: sum(allFiles()), limitKb: wholeAppLimitKb, owedKb: 0 });
  const failed = rows.filter(({ kb, limitKb, owedKb }) => kb > limitKb + owedKb).length;
  const output = rows.map(line).join("\n");
  return { passed: rows.length - failed, failed, output };
}
