// npm run course:package -- [lesson …] [belief/name …] [brief/name …] [beliefs] [briefs] [--as scorm12,scorm2004,cmi5,cartridge] [--counts best] [--pass 80] [--site https://…/] [--out folder]:
// the packages that Teach makes in the browser, of what is named or of all lessons. Needs a build.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleForNode } from "./bundle.mjs";
import { isSiteUrl } from "./siteUrl.mjs";

const file = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(file(path), "utf8");

const course = JSON.parse(read("content/en/course.json"));

/** The files of a folder in their order. @param {string} folder */
function filesOf(folder) {
  return readdirSync(file(folder))
    .filter((each) => each.endsWith(".json"))
    .map((each) => ({ ...JSON.parse(read(`${folder}/${each}`)), name: each.replace(".json", "") }))
    .toSorted((one, other) => one.order - other.order);
}

/** @type {import("../src/lms/index.ts").Unit[]} */
const lessons = JSON.parse(read("content/en/lessons/index.json")).map(
  (/** @type {import("../src/lms/index.ts").Unit} */ { name, title, summary }) => ({
    shows: "lesson",
    name,
    title,
    summary,
  }),
);
/** @type {import("../src/lms/index.ts").Unit[]} */
const beliefs = filesOf("content/en/beliefs").map(({ name, says, claim }) => ({
  ...{ shows: /** @type {const} */ ("belief"), name, title: says, summary: claim.says },
}));
/** @type {import("../src/lms/index.ts").Unit[]} */
const briefs = filesOf("content/en/briefs").map(({ name, title, teaches }) => ({
  ...{ shows: /** @type {const} */ ("brief"), name, title, summary: teaches },
}));
/** What can be named, and what it stands for. @type {ReadonlyMap<string, readonly import("../src/lms/index.ts").Unit[]>} */
const named = new Map([
  ...lessons.map((unit) => /** @type {const} */ ([unit.name, [unit]])),
  ["beliefs", beliefs],
  ...beliefs.map((unit) => /** @type {const} */ ([`belief/${unit.name}`, [unit]])),
  ["briefs", briefs],
  ...briefs.map((unit) => /** @type {const} */ ([`brief/${unit.name}`, [unit]])),
]);
/** Every mistake of the command line. @param {readonly string[]} args @param {typeof import("../src/lms/index.ts")} lms */
function readOrder(args, { FORMATS, COUNTS, NOWHERE }) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      as: { type: "string", default: "scorm12" },
      counts: { type: "string", default: COUNTS[0] },
      pass: { type: "string" },
      site: { type: "string", default: process.env.SITE_URL || NOWHERE },
      out: { type: "string", default: "packages" },
    },
    allowPositionals: true,
  });
  const as = values.as.split(",");
  const problems = [
    ...unknown("lesson, belief or brief", positionals, [...named.keys()]),
    ...unknown("format", as, FORMATS),
    ...(COUNTS.some((each) => each === values.counts)
      ? []
      : [`--counts: found ${values.counts}; ${COUNTS.join(", ")} is allowed: which answer to a task counts.`]),
    ...(values.counts === "none" && values.pass !== undefined
      ? [`--pass: a lesson for practice (--counts none) has no score to pass.`]
      : []),
    ...(values.pass === undefined || /^(100|[1-9]?\d)$/.test(values.pass)
      ? []
      : [`--pass: found ${values.pass}; a whole number of percent, 0 to 100, is allowed.`]),
    ...(isSiteUrl(values.site)
      ? []
      : [`--site: found ${values.site}; an address such as https://school.example/lab/ is allowed.`]),
    ...(as.includes("cartridge") && values.site === NOWHERE
      ? ["cartridge: its links lead to your site; say with --site where that is."]
      : []),
  ];
  return {
    problems,
    as,
    asked: positionals,
    out: resolve(values.out),
    site: values.site.replace(/\/?$/, "/"),
    counts: values.counts,
    pass: values.pass,
  };
}

/** @param {string} what @param {readonly string[]} asked @param {readonly string[]} known */
function unknown(what, asked, known) {
  return asked
    .filter((each) => !known.includes(each))
    .map((each) => `There is no ${what} "${each}"; there is: ${known.join(", ")}.`);
}

async function main() {
  const lms = await import(await bundleForNode("src/lms/index.ts", "lms"));
  const { PARTS, fileNameOf, packageOf } = lms;
  const { problems, as, asked, out, site, counts, pass } = readOrder(process.argv.slice(2), lms);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join("\n")}\n`);
    return 2;
  }
  const parts = Object.fromEntries(Object.entries(PARTS).map(([name, place]) => [name, read(`dist/${place}`)]));
  // In the order in which the site has them, each once.
  const wanted = new Set(asked.flatMap((each) => named.get(each) ?? []));
  const units =
    asked.length === 0 ? lessons : [...new Set([...named.values()].flat())].filter((each) => wanted.has(each));
  const about = units.length === 1 ? units[0] : asked.length === 1 ? course[asked[0]] : course;
  mkdirSync(out, { recursive: true });
  for (const format of as) {
    const passScore = pass === undefined ? null : Number(pass) / 100;
    const { title, summary } = about;
    const order = { format, title, summary, units, language: "en", counts, passScore, site };
    const path = join(out, fileNameOf(order));
    writeFileSync(path, await packageOf(order, parts));
    process.stdout.write(`${path}\n`);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    /dist\//.test(reason) ? "Run npm run build first: packages hold the built app.\n" : `${reason}\n`,
  );
  process.exitCode = 1;
}
